import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Divider from '@mui/material/Divider';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Video } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetAppointmentQuery } from '../../api/generated/appointment.gen.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { Workspace } from '../../frame/workspace.tsx';
import { useMay } from '../../session/me.ts';
import { type Appointment, namesOf } from './appointment.ts';
import { AppointmentHistory } from './appointment-history.tsx';
import { PatientOf } from './patient-of.tsx';
import { SlipButtons } from './slip.tsx';
import { StatusChip } from './status-chip.tsx';
import { useClock } from './use-clock.ts';
import { usePlaces } from './use-places.ts';
import { useVisitAction } from './use-visit-action.tsx';
import { actionsOn } from './visit-actions.ts';
import { localDate, today } from './wall-clock.ts';

/** One appointment beside the page: what is known of it and what can be done with it. */
export function AppointmentPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('booking');
  const { currentData, error, refetch } = useGetAppointmentQuery({ id }, { refetchOnFocus: true });
  return (
    <Workspace title={t('appointment')} onClose={onClose}>
      {error && <ProblemAlert problem={error} onRetry={refetch} />}
      {!currentData && !error && <PageLoading />}
      {currentData && <Details appointment={currentData} />}
    </Workspace>
  );
}

function Details({ appointment }: { readonly appointment: Appointment }) {
  const { t } = useTranslation('booking');
  const clock = useClock(appointment.time_zone);
  const { nameOf } = usePlaces();
  const may = useMay();
  const { act, dialogs } = useVisitAction();
  const { start, end, status } = appointment;
  const isToday =
    start !== null && localDate(start, appointment.time_zone) === today(appointment.time_zone, Date.now());
  const actions = actionsOn(appointment, may, isToday);
  const [likeliest, ...others] = actions;
  return (
    <Stack spacing={2}>
      <Stack spacing={0.5}>
        <Typography component="div" sx={{ fontSize: '1.1rem' }}>
          <PatientOf appointment={appointment} link mrn />
        </Typography>
        <Typography sx={{ fontWeight: 650 }}>{start && end ? clock.span(start, end) : t('noTime')}</Typography>
        <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
          <StatusChip status={status} />
          {appointment.priority !== 'routine' && (
            <Chip size="small" color="warning" label={t(`priority.${appointment.priority}`)} />
          )}
          {appointment.overbooked && <Chip size="small" color="warning" variant="outlined" label={t('overbooked')} />}
          {appointment.telehealth && <Chip size="small" icon={<Video size={14} />} label={t('telehealth')} />}
          {appointment.series_id && <Chip size="small" variant="outlined" label={t('series')} />}
        </Stack>
      </Stack>
      {appointment.patient_deceased && ['booked', 'pending', 'proposed'].includes(status) && (
        <Alert severity="warning">{t('deceasedOpen')}</Alert>
      )}
      {actions.length > 0 && (
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {likeliest && (
            <Button
              variant="contained"
              color={likeliest === 'error' ? 'error' : 'primary'}
              onClick={() => act(likeliest, appointment)}
            >
              {t(`action.${likeliest}`)}
            </Button>
          )}
          {others.map((action) => (
            <Button
              key={action}
              variant="outlined"
              color={action === 'cancel' || action === 'error' ? 'error' : 'primary'}
              onClick={() => act(action, appointment)}
            >
              {t(`action.${action}`)}
            </Button>
          ))}
        </Stack>
      )}
      <Divider />
      <Facts>
        <Fact label={t('type')}>{appointment.type_name}</Fact>
        <Fact label={t('with')}>{namesOf(appointment.resources)}</Fact>
        <Fact label={t('place')}>{nameOf(appointment.facility_id)}</Fact>
        <Fact label={t('reason')}>{appointment.reason}</Fact>
        <Fact label={t('comment')}>{appointment.comment}</Fact>
        <Fact label={t('override')}>{appointment.override_reason}</Fact>
        <Fact label={t('arrivedAt')}>{appointment.arrived_at && clock.time(appointment.arrived_at)}</Fact>
        <Fact label={t('checkedInAt')}>{appointment.checked_in_at && clock.time(appointment.checked_in_at)}</Fact>
        <Fact label={t('late')}>
          {appointment.late_minutes ? t('minutes', { count: appointment.late_minutes }) : null}
        </Fact>
        <Fact label={t('cancel.reason')}>
          {appointment.cancellation_reason && t(`cancel.reason.${appointment.cancellation_reason}`)}
        </Fact>
        <Fact label={t('note')}>{appointment.closing_note}</Fact>
      </Facts>
      {appointment.telehealth_link && (
        <Link href={appointment.telehealth_link} target="_blank" rel="noreferrer" dir="ltr">
          {appointment.telehealth_link}
        </Link>
      )}
      <SlipButtons appointment={appointment} />
      <MoreHistory id={appointment.id} zone={appointment.time_zone} />
      {dialogs}
    </Stack>
  );
}

function MoreHistory({ id, zone }: { readonly id: string; readonly zone: string }) {
  const { t } = useTranslation('booking');
  const [shown, setShown] = useState(false);
  return (
    <Box>
      <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t('history')}
      </Button>
      {shown && <AppointmentHistory id={id} zone={zone} />}
    </Box>
  );
}

const Facts = ({ children }: { readonly children: ReactNode }) => (
  <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(110px, auto) 1fr', gap: 0.75 }}>
    {children}
  </Box>
);

/** Nothing where nothing is known. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        {children}
      </Typography>
    </>
  );
}
