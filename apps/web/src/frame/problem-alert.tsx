import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { sayProblem } from '../words/words.ts';
import { onDemand } from './on-demand.tsx';

const Complaints = onDemand(async () => (await import('./complaints.tsx')).Complaints);

/** What happened, what to do, and the id by which support finds it. */
export function ProblemAlert({
  problem: error,
  onRetry,
}: {
  readonly problem: unknown;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation('frame');
  const { code, status, correlation_id, retryAfter, errors = [] } = problemOf(error);
  return (
    <Alert
      severity={status >= 500 || status === 0 ? 'error' : 'warning'}
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('tryAgain')}
          </Button>
        )
      }
    >
      <AlertTitle>{sayProblem(error)}</AlertTitle>
      {errors.length > 0 && <Complaints of={errors} />}
      {retryAfter !== undefined && (
        <Typography variant="body2">{t('problem.retryAfter', { count: retryAfter })}</Typography>
      )}
      {correlation_id && (
        <Typography variant="caption" sx={{ overflowWrap: 'anywhere' }}>
          {t('problem.correlation', { code, id: correlation_id })}
        </Typography>
      )}
    </Alert>
  );
}
