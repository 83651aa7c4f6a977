import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BookableResource,
  type BookingSchedule,
  useListBookingSchedulesQuery,
} from '../../api/generated/appointment.gen.ts';
import { PageLoading } from '../../frame/page-loading.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useWorkspace, Workspace } from '../../frame/workspace.tsx';
import { useMay } from '../../session/me.ts';
import { useFormats } from '../../words/formats.ts';
import { useWeekdays } from '../booking/use-weekdays.ts';
import { CalendarFeed } from './calendar-feed.tsx';
import { ResourceForm } from './resource.form.tsx';
import { ScheduleForm } from './schedule.form.tsx';

/** Somebody or something that can be booked: what it is, when, and the address of its calendar. */
export function ResourcePanel({
  resource,
  onClose,
}: {
  readonly resource: BookableResource;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('appointment-setup');
  const mayFeed = useMay()('appointment:feed');
  const { close } = useWorkspace();
  const [scheduling, setScheduling] = useState<string>();
  const { currentData, error, refetch } = useListBookingSchedulesQuery({
    resourceId: resource.id,
    active: 'all',
    perPage: 100,
  });
  const schedules = currentData?.schedules ?? [];
  const schedule = schedules.find(({ id }) => id === scheduling);
  if (scheduling === 'new' || schedule)
    return (
      <Workspace
        key={scheduling}
        title={t(schedule ? 'schedule' : 'schedule.new')}
        onClose={() => setScheduling(undefined)}
        width={600}
      >
        <ScheduleForm resource={resource} entry={schedule} onClose={() => setScheduling(undefined)} />
      </Workspace>
    );
  const open = (id: string) => close() && setScheduling(id);
  return (
    <Workspace title={resource.name} onClose={onClose} width={520}>
      <Stack spacing={2.5} divider={<Divider />}>
        <ResourceForm entry={resource} onClose={onClose} />
        <Stack component="section" aria-label={t('schedules')} spacing={1} sx={{ alignItems: 'start' }}>
          <Typography variant="h3">{t('schedules')}</Typography>
          {error && <ProblemAlert problem={error} onRetry={refetch} />}
          {!currentData && !error && <PageLoading />}
          {currentData && schedules.length === 0 && (
            <Typography sx={{ color: 'text.secondary' }}>
              {t(resource.kind === 'provider' || resource.kind === 'modality' ? 'schedules.none' : 'schedules.always')}
            </Typography>
          )}
          <List dense disablePadding sx={{ width: '100%' }}>
            {schedules.map((each) => (
              <ScheduleLine key={each.id} schedule={each} onOpen={() => open(each.id)} />
            ))}
          </List>
          <Button size="small" startIcon={<Plus size={17} />} onClick={() => open('new')}>
            {t('schedule.new')}
          </Button>
        </Stack>
        {mayFeed && <CalendarFeed resource={resource} />}
      </Stack>
    </Workspace>
  );
}

/** When, in one line each: its sessions, and from when until when it counts. */
function ScheduleLine({ schedule, onOpen }: { readonly schedule: BookingSchedule; readonly onOpen: () => void }) {
  const { t } = useTranslation('appointment-setup');
  const formats = useFormats();
  const weekdays = useWeekdays();
  const { name, active, valid_from, valid_to, sessions, exceptions } = schedule;
  const sessionText = sessions
    .map(({ weekdays: days, starts, ends }) => {
      const named = weekdays.filter(({ day }) => days.includes(day)).map(({ short }) => short);
      return `${named.join(' ')} ${starts}–${ends}`;
    })
    .join(' · ');
  const about = [
    valid_to
      ? t('between', { from: formats.date(valid_from), to: formats.date(valid_to) })
      : t('since', { from: formats.date(valid_from) }),
    exceptions.length > 0 && t('exceptions.count', { count: exceptions.length }),
    !active && t('outOfUse'),
  ];
  return (
    <ListItem disablePadding>
      <ListItemButton onClick={onOpen} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 0.75 }}>
        <ListItemText
          primary={[name, sessionText].filter(Boolean).join(': ') || t('noSessions')}
          secondary={about.filter(Boolean).join(' · ')}
        />
      </ListItemButton>
    </ListItem>
  );
}
