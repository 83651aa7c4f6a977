import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { sayComplaint } from '../form/say-complaint.ts';
import { sayField, sayProblem } from '../words/words.ts';

const MOST_NAMED = 8;

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
      {errors.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: 0.5, paddingInlineStart: 2.5 }}>
          {errors.slice(0, MOST_NAMED).map(({ path, ...complaint }) => (
            <Typography key={`${path} ${complaint.rule}`} component="li" variant="body2">
              {path && (
                <>
                  <bdi>
                    <strong>{sayField(path)}</strong>
                  </bdi>
                  {': '}
                </>
              )}
              {sayComplaint(complaint)}
            </Typography>
          ))}
        </Box>
      )}
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
