import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import { useClock } from './use-clock.ts';

interface Conflict {
  readonly start: string;
  readonly code: string;
}

/** The dates of a series that cannot be had, and the way to book the others. */
export function SeriesConflicts({
  problem,
  zone,
  onSkip,
}: {
  readonly problem: unknown;
  readonly zone: string;
  readonly onSkip: () => void;
}) {
  const { t } = useTranslation('booking');
  const clock = useClock(zone);
  const conflicts = (problemOf(problem).conflicts ?? []) as readonly Conflict[];
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" onClick={onSkip}>
          {t('series.skip')}
        </Button>
      }
    >
      <AlertTitle>{t('series.conflicts', { count: conflicts.length })}</AlertTitle>
      {conflicts.map(({ start, code }) => (
        <div key={start}>
          {clock.day(start)}, {clock.time(start)}: {t(`series.conflict.${code}`)}
        </div>
      ))}
    </Alert>
  );
}
