import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { type UserActivity, useGetUserActivityQuery } from '../../api/generated/audit.gen.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { useFormats } from '../../words/formats.ts';
import { DaysTable, OperationsTable } from './activity-tables.tsx';
import { allDays } from './all-days.ts';
import { DayBars } from './day-bars.tsx';
import { entriesLink } from './entries-link.ts';
import { useActorName } from './entry-columns.tsx';
import { askedPeriod } from './period.ts';
import { PeriodButtons } from './period-buttons.tsx';
import { OVERSIGHT } from './purpose.ts';

const PERIODS = ['7', '30', '90'] as const;

/** What one person did, day by day and by operation. */
export function Page() {
  const { t } = useTranslation('audit');
  const { id = '' } = useParams();
  const control = useListState();
  const actorName = useActorName();
  const period = control.filters.period ?? '30';
  const asked = useMemo(() => askedPeriod({ period }, new Date()), [period]);
  const { data, error, refetch } = useGetUserActivityQuery({ id, ...asked, ...OVERSIGHT });
  const title = data ? actorName({ actor: data.user, actor_name: data.name }) : t('activity.title');
  return (
    <Framed
      title={title}
      actions={
        <>
          <PeriodButtons
            value={period}
            choices={PERIODS}
            onChange={(days) => days && control.change({ filters: { period: days } })}
          />
          <Button component={Link} to={entriesLink({ user: id, period })} variant="outlined">
            {t('activity.entries')}
          </Button>
        </>
      }
    >
      {error && <ProblemAlert problem={error} onRetry={refetch} />}
      {data ? <Activity activity={data} period={period} /> : !error && <Skeleton height={320} />}
    </Framed>
  );
}

function Activity({ activity, period }: { readonly activity: UserActivity; readonly period: string }) {
  const { t } = useTranslation('audit');
  const formats = useFormats();
  const days = useMemo(() => allDays(activity), [activity]);
  return (
    <Stack sx={{ gap: 3 }}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))' }}
      >
        {(['granted', 'denied', 'failed', 'patients'] as const).map((name) => (
          <Paper key={name} sx={{ p: 2, display: 'flex', flexDirection: 'column-reverse' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {t(name === 'patients' ? 'activity.patients' : `outcome.${name}`)}
            </Typography>
            <Typography component="dd" sx={{ m: 0, fontSize: '1.6rem', fontWeight: 650 }}>
              {formats.number(activity[name])}
            </Typography>
          </Paper>
        ))}
      </Box>
      <Box component="section">
        <Typography variant="h2" sx={{ mb: 1 }}>
          {t('activity.days')}
        </Typography>
        <DayBars days={days} />
        <DaysTable days={days} />
      </Box>
      <Box component="section">
        <Typography variant="h2" sx={{ mb: 1 }}>
          {t('activity.operations')}
        </Typography>
        <OperationsTable operations={activity.operations} user={activity.user} period={period} />
      </Box>
    </Stack>
  );
}
