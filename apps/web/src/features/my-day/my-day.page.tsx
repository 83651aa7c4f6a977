import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { CalendarDays } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDayBoardQuery } from '../../api/generated/appointment.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { Page as Framed } from '../../frame/page.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useClock } from '../booking/use-clock.ts';
import { usePlaces } from '../booking/use-places.ts';
import { useVisitAction } from '../booking/use-visit-action.tsx';
import { today } from '../booking/wall-clock.ts';
import { Waiting } from '../day-board/board-table.tsx';
import { Standings } from '../day-board/standings.tsx';
import { useOwnCalendar } from './use-own-calendar.ts';
import { VisitsInTurn } from './visits-in-turn.tsx';
import { WaitingWork } from './waiting-work.tsx';

/** Waiting times go on while nobody changes anything. */
const ASKED_AGAIN_MS = 30_000;

/** A physician's day at a glance: who comes in which order, who waits and where, and what else waits for them. */
export function Page() {
  const { t } = useTranslation('my-day');
  const { resource, isKnown, problem } = useOwnCalendar();
  const { ready, zoneOf } = usePlaces();
  const zone = resource?.time_zone ?? zoneOf(resource?.facility_id);
  const date = today(zone, Date.now());
  const clock = useClock(zone);
  const { act, dialogs } = useVisitAction();
  const asked = ready && resource ? { date, resourceId: resource.id, ...at(resource.facility_id) } : skipToken;
  const { currentData, error, refetch } = useDayBoardQuery(asked, {
    refetchOnFocus: true,
    refetchOnMountOrArgChange: true,
    pollingInterval: ASKED_AGAIN_MS,
    skipPollingIfUnfocused: true,
  });
  useLive('appointment.day', ready && resource ? { facility: resource.facility_id ?? 'all', day: date } : skipToken);
  useLive('clinical.work', {});
  const failed = problem ?? error;
  return (
    <Framed
      title={t('title')}
      actions={
        <Button component={Link} to="/appointments/calendar" startIcon={<CalendarDays size={18} />}>
          {t('calendar')}
        </Button>
      }
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(300px, 2fr)' },
        }}
      >
        <Stack component="section" spacing={1.5} aria-label={t('visits')}>
          <Stack direction="row" sx={{ gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
            <Typography variant="h2">{t('visits')}</Typography>
            <Typography sx={{ color: 'text.secondary' }}>{clock.dayOfYear(new Date().toISOString())}</Typography>
          </Stack>
          {Boolean(failed) && <ProblemAlert problem={failed} onRetry={refetch} />}
          {isKnown && !resource && <Alert severity="info">{t('noCalendar')}</Alert>}
          {!currentData && !failed && (resource || !isKnown) && <Waiting />}
          {currentData && (
            <>
              <Standings entries={currentData.entries} />
              <VisitsInTurn entries={currentData.entries} zone={zone} onAct={act} />
            </>
          )}
        </Stack>
        <WaitingWork />
      </Box>
      {dialogs}
    </Framed>
  );
}

const at = (facility: string | null) => (facility ? { facilityId: facility } : {});
