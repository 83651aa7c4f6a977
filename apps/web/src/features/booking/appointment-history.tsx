import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useTranslation } from 'react-i18next';
import { useGetAppointmentHistoryQuery } from '../../api/generated/appointment.gen.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useActorNames } from '../../names/use-actor-names.ts';
import { useClock } from './use-clock.ts';

/** What happened to an appointment, the oldest first. */
export function AppointmentHistory({ id, zone }: { readonly id: string; readonly zone: string }) {
  const { t } = useTranslation('booking');
  const clock = useClock(zone);
  const { currentData, error } = useGetAppointmentHistoryQuery({ id });
  const changes = currentData?.changes ?? [];
  const names = useActorNames(changes.map(({ actor }) => actor));
  if (error) return <ProblemAlert problem={error} />;
  if (!currentData) return <PageLoading />;
  return (
    <List dense aria-label={t('history')}>
      {changes.map(({ event_id, event, at, actor, from, to }) => (
        <ListItem key={event_id} disableGutters>
          <ListItemText
            primary={[
              t(`event.${event}`),
              event === 'rescheduled' && from && to && `${clock.instant(from.start)} → ${clock.instant(to.start)}`,
            ]
              .filter(Boolean)
              .join(': ')}
            secondary={[clock.instant(at), actor && (names[actor] ?? t('system'))].filter(Boolean).join(' · ')}
          />
        </ListItem>
      ))}
    </List>
  );
}
