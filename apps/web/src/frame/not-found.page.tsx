import { useTranslation } from 'react-i18next';
import { Explained } from './explained.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('frame');
  return <Explained title={t('notFound.title')} text={t('notFound.text')} />;
}
