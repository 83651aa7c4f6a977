import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { skipToken } from '@reduxjs/toolkit/query';
import { CalendarOff, CalendarPlus, Rss } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type TimeBlock, useResourceCalendarQuery } from '../../api/generated/appointment.gen.ts';
import { useLive } from '../../api/live/use-live.ts';
import { onDemand } from '../../frame/on-demand.tsx';
import { Page as Framed } from '../../frame/page.tsx';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { useListState } from '../../list/use-list-state.ts';
import { useMay } from '../../session/me.ts';
import type { Appointment } from '../booking/appointment.ts';
import type { WantedVisit } from '../booking/book.form.tsx';
import { useBookableResources } from '../booking/setup-lists.ts';
import { useOpenAppointment } from '../booking/use-open-appointment.ts';
import { usePlaces } from '../booking/use-places.ts';
import { firstWeekday } from '../booking/use-weekdays.ts';
import { instantAt, today, weekOf } from '../booking/wall-clock.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import { CalendarToolbar, kindOf } from './calendar-toolbar.tsx';
import { type CalendarColumn, columnsOf, windowOf } from './columns.ts';
import { type Grab, targetOf } from './grab.ts';

const BookForm = onDemand(async () => (await import('../booking/book.form.tsx')).BookForm);
const MoveDialog = onDemand(async () => (await import('../booking/move.dialog.tsx')).MoveDialog);
const BlockForm = onDemand(async () => (await import('./block.form.tsx')).BlockForm);
const UnblockDialog = onDemand(async () => (await import('./unblock.dialog.tsx')).UnblockDialog);
const FeedPanel = onDemand(async () => (await import('../appointment-setup/feed.panel.tsx')).FeedPanel);
const AppointmentPanel = onDemand(async () => (await import('../booking/appointment.panel.tsx')).AppointmentPanel);

const ASKED_AGAIN_MS = 30_000;
/** Columns beside each other before one cannot read them. */
const MOST = 8;

/** The calendar of people, rooms and things, by day or by week. */
export function Page() {
  const { t, i18n } = useTranslation('calendar');
  const may = useMay();
  const { filters, change } = useListState();
  const { ready, zoneOf } = usePlaces();
  const all = useBookableResources();
  const { opened, open } = useOpenAppointment();
  const [moving, setMoving] = useState<Grab>();
  const [booking, setBooking] = useState<WantedVisit>();
  const [blocking, setBlocking] = useState(false);
  const [feeding, setFeeding] = useState(false);
  const [lifting, setLifting] = useState<TimeBlock>();

  const week = filters.view === 'week';
  const kind = kindOf(filters.kind);
  const offered = all.filter(
    (each) => each.kind === kind && (!filters.facility || each.facility_id === filters.facility),
  );
  const wanted = (filters.with ?? '').split(',');
  const picked = offered.filter(({ id }) => wanted.includes(id));
  const shown = (picked.length > 0 ? picked : offered).slice(0, week ? 1 : MOST);
  const zone = zoneOf(filters.facility ?? shown[0]?.facility_id);
  const date = filters.date ?? today(zone, Date.now());
  const dates = useMemo(() => (week ? weekOf(date, firstWeekday(i18n.language)) : [date]), [week, date, i18n.language]);
  const { currentData, error, refetch } = useResourceCalendarQuery(
    ready && shown.length > 0 ? { ...windowOf(dates, zone), resourceIds: shown.map(({ id }) => id).join() } : skipToken,
    {
      refetchOnFocus: true,
      refetchOnMountOrArgChange: true,
      pollingInterval: ASKED_AGAIN_MS,
      skipPollingIfUnfocused: true,
    },
  );
  const columns = useMemo(() => (currentData ? columnsOf(currentData, dates) : undefined), [currentData, dates]);
  const bookAt = (column: CalendarColumn, minute: number) => {
    open(undefined);
    setFeeding(false);
    setBlocking(false);
    setBooking({
      start: instantAt(column.date, minute, column.zone),
      resources: [column.resource.id],
      time_zone: column.zone,
    });
  };
  const show = ({ id }: Appointment) => {
    setFeeding(false);
    setBooking(undefined);
    setBlocking(false);
    open(id);
  };
  return (
    <Framed
      title={t('title')}
      actions={
        <>
          {may('appointment:feed') && shown.length > 0 && (
            <Button startIcon={<Rss size={18} />} onClick={() => setFeeding(true)}>
              {t('feed.open', { ns: 'appointment-setup' })}
            </Button>
          )}
          {may('appointment:block') && (
            <Button startIcon={<CalendarOff size={18} />} onClick={() => setBlocking(true)}>
              {t('block')}
            </Button>
          )}
          {may('appointment:book') && (
            <Button
              variant="contained"
              component={Link}
              to={`/appointments/book${picked.length > 0 ? `?with=${picked.map(({ id }) => id).join()}` : ''}`}
              startIcon={<CalendarPlus size={18} />}
            >
              {t('find')}
            </Button>
          )}
        </>
      }
    >
      <Stack spacing={2}>
        <CalendarToolbar
          date={date}
          zone={zone}
          week={week}
          kind={kind}
          filters={filters}
          offered={offered}
          shown={shown}
          onChange={(values) => change({ filters: values })}
        />
        {shown.map(({ id }) => (
          <Followed key={id} resource={id} />
        ))}
        {error && <ProblemAlert problem={error} onRetry={refetch} />}
        {currentData?.truncated && <Alert severity="info">{t('truncated')}</Alert>}
        {!columns && !error && shown.length > 0 && <Skeleton variant="rounded" height={420} aria-busy />}
        {shown.length === 0 && <Typography sx={{ color: 'text.secondary', py: 3 }}>{t('nothing')}</Typography>}
        {columns && (
          <CalendarGrid
            columns={columns}
            byDay={week}
            opened={opened}
            moving={moving}
            onOpen={show}
            onMove={setMoving}
            onBook={bookAt}
            onBlock={setLifting}
          />
        )}
        {columns && may('appointment:book') && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('keys')}
          </Typography>
        )}
      </Stack>
      {moving && columns && (
        <MoveDialog
          appointment={moving.appointment}
          target={targetOf(moving, columns)}
          onClose={() => setMoving(undefined)}
          onMoved={() => setMoving(undefined)}
        />
      )}
      {lifting && <UnblockDialog block={lifting} zone={zone} onClose={() => setLifting(undefined)} />}
      {blocking && (
        <BlockForm
          resources={offered}
          resource={shown[0]?.id}
          date={date}
          onClose={() => setBlocking(false)}
          onOpen={(id) => {
            setBlocking(false);
            open(id);
          }}
        />
      )}
      {feeding && !blocking && !booking && (
        <FeedPanel resources={offered} first={shown[0]?.id} onClose={() => setFeeding(false)} />
      )}
      {booking && !blocking && (
        <BookForm
          key={`${booking.start} ${booking.resources.join()}`}
          wanted={booking}
          onClose={() => setBooking(undefined)}
          onSlot={(slot) => setBooking({ ...booking, ...slot })}
          onBooked={({ id }) => {
            setBooking(undefined);
            open(id);
          }}
        />
      )}
      {opened && !booking && !blocking && !feeding && <AppointmentPanel id={opened} onClose={() => open(undefined)} />}
    </Framed>
  );
}

/** What others book, move and block shows by itself. */
function Followed({ resource }: { readonly resource: string }) {
  useLive('appointment.calendar', { resource });
  return null;
}
