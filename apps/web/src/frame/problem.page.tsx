import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { Explained } from './explained.tsx';
import { ProblemAlert } from './problem-alert.tsx';

/** The last resort: a page broke. What the person was doing elsewhere is untouched. */
export function ProblemPage() {
  const { t } = useTranslation('frame');
  const error = useRouteError();
  return (
    <Explained title={t('broken.title')} text={t('broken.text')}>
      <ProblemAlert problem={problemOf(error)} />
      <Button variant="contained" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </Explained>
  );
}
