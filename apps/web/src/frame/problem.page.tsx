import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { Explained } from './explained.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/** The last resort: a page broke. What the person was doing elsewhere is untouched. */
export function ProblemPage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('frame');
  return (
    <Explained title={t('broken.title')} text={t('broken.text')}>
      <ProblemAlert problem={problemOf(error)} />
      <Button variant="contained" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </Explained>
  );
}
