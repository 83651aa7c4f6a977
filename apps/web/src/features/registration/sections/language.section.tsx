import { useTranslation } from 'react-i18next';
import { onDemand } from '../../../frame/on-demand.tsx';
import { Fields, Section } from './section.tsx';

const LanguageFields = onDemand(async () => (await import('./language-fields.tsx')).LanguageFields);

export function LanguageSection() {
  const { t } = useTranslation('registration');
  return (
    <Section title={t('language.section')}>
      <Fields min={200}>
        <LanguageFields />
      </Fields>
    </Section>
  );
}
