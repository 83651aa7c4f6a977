import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { TimeBlock } from '../../api/generated/appointment.gen.ts';
import { useMay } from '../../session/me.ts';
import type { Appointment } from '../booking/appointment.ts';
import { useClock } from '../booking/use-clock.ts';
import { actionsOn } from '../booking/visit-actions.ts';
import { instantAt, minuteOfDay, today } from '../booking/wall-clock.ts';
import { type CalendarColumn, lanesOf, openedAt, type Stretch, shownHours } from './columns.ts';
import { type Grab, STEP } from './grab.ts';
import { useGrab } from './use-grab.ts';
import { VisitBox } from './visit-box.tsx';

/** Pixels. */
const HOUR_HEIGHT = 96;
const HEAD_HEIGHT = 44;
/** Minutes that show a line of text, and that can be hit well (24 pixels: WCAG 2.2, 2.5.8). */
const LEAST_MINUTES = 20;
const AXIS_WIDTH = 68;
const NARROWEST = 150;
/** A week stands beside the navigation as a whole. */
const NARROWEST_DAY = 118;
const SNAP = 10;

interface CalendarGridProps {
  readonly columns: readonly CalendarColumn[];
  /** Whether a column is a day of one resource, rather than a resource on one day. */
  readonly byDay: boolean;
  readonly opened: string | undefined;
  /** What was let go and is being asked about. */
  readonly moving: Grab | undefined;
  readonly onOpen: (appointment: Appointment) => void;
  readonly onMove: (grab: Grab) => void;
  readonly onBook: (column: CalendarColumn, minute: number) => void;
  readonly onBlock: (block: TimeBlock) => void;
}

/** Columns of hours. Visits are dragged, or grabbed by keyboard; an empty place is booked by a click. */
export function CalendarGrid(props: CalendarGridProps) {
  const { columns, byDay, opened, moving, onOpen, onMove, onBook, onBlock } = props;
  const { t, i18n } = useTranslation('calendar');
  const may = useMay();
  const grid = useRef<HTMLDivElement>(null);
  const hours = useMemo(() => shownHours(columns), [columns]);
  const control = useGrab({ grid, columns, hours, rightToLeft: i18n.dir() === 'rtl', onDrop: onMove });
  const inHand = control.grab ?? moving;
  const narrowest = byDay ? NARROWEST_DAY : NARROWEST;
  const height = ((hours.to - hours.from) / 60) * HOUR_HEIGHT;
  const place = ({ from, to }: Stretch) => ({
    top: `${(((Math.max(from, hours.from) - hours.from) / (hours.to - hours.from)) * 100).toFixed(3)}%`,
    height: `${(((Math.min(to, hours.to) - Math.max(from, hours.from)) / (hours.to - hours.from)) * 100).toFixed(3)}%`,
  });
  const scrolled = useScrolledToNow(hours, columns);
  return (
    <>
      <Announcement grab={control.byKeyboard ? control.grab : undefined} columns={columns} byDay={byDay} />
      <Box
        ref={scrolled}
        tabIndex={0}
        role="region"
        aria-label={t('title')}
        sx={{
          overflow: 'auto',
          maxHeight: 'calc(100vh - 250px)',
          minHeight: 320,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          userSelect: 'none',
        }}
      >
        <Box
          ref={grid}
          sx={{ display: 'flex', minWidth: AXIS_WIDTH + columns.length * narrowest, position: 'relative' }}
        >
          <Axis hours={hours} columns={columns} height={height} />
          {columns.map((column) => {
            const lanes = lanesOf(column.visits);
            return (
              <Box
                key={column.key}
                role="group"
                aria-label={t('columnOf', { name: column.resource.name, date: column.date })}
                sx={{ flex: '1 1 0', minWidth: narrowest, borderInlineStart: 1, borderColor: 'divider' }}
              >
                <Head column={column} byDay={byDay} />
                {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard books through the search for free slots */}
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard books through the search for free slots */}
                <div
                  data-column={column.key}
                  onClick={(event) => {
                    if (event.target !== event.currentTarget || !may('appointment:book')) return;
                    const { top, height: tall } = event.currentTarget.getBoundingClientRect();
                    const minute = hours.from + ((event.clientY - top) / tall) * (hours.to - hours.from);
                    onBook(column, Math.floor(minute / SNAP) * SNAP);
                  }}
                  style={{ position: 'relative', height, cursor: may('appointment:book') ? 'copy' : 'default' }}
                >
                  <Ground column={column} hours={hours} place={place} />
                  {column.blocks.map(({ block, ...stretch }) => (
                    <Block
                      key={block.id}
                      block={block}
                      place={place(stretch)}
                      {...(may('appointment:block') ? { onPress: () => onBlock(block) } : {})}
                    />
                  ))}
                  {column.holds.map(({ until, ...stretch }) => (
                    <Box
                      key={`${until} ${stretch.from}`}
                      sx={{
                        position: 'absolute',
                        insetInline: 4,
                        ...place(stretch),
                        border: '1px dashed',
                        borderColor: 'text.secondary',
                        borderRadius: 0.5,
                        px: 0.5,
                        fontSize: 12,
                        color: 'text.secondary',
                        pointerEvents: 'none',
                      }}
                    >
                      {t('held')}
                    </Box>
                  ))}
                  {column.visits.map((visit, index) => (
                    <VisitBox
                      key={visit.appointment.id}
                      visit={visit}
                      lane={lanes[index]!}
                      place={place(visit)}
                      isOpen={visit.appointment.id === opened}
                      isInHand={inHand?.appointment.id === visit.appointment.id && inHand.origin === column.key}
                      isByKeyboard={control.byKeyboard}
                      canMove={actionsOn(visit.appointment, may, false).includes('move')}
                      onOpen={() => onOpen(visit.appointment)}
                      onTake={() => control.take(column, visit)}
                      onKey={control.press}
                      onPointer={(event, what) => control.begin(event, column, visit, what)}
                    />
                  ))}
                  {inHand?.column === column.key && (
                    <Ghost grab={inHand} zone={column.zone} date={column.date} place={place} />
                  )}
                </div>
              </Box>
            );
          })}
        </Box>
      </Box>
    </>
  );
}

/** Opens a day or week that holds today at what is going on: an hour before now, else at the first hour. */
function useScrolledToNow(hours: Stretch, columns: readonly CalendarColumn[]) {
  const box = useRef<HTMLDivElement>(null);
  const now = Date.now();
  const zone = columns.find((column) => column.date === today(column.zone, now))?.zone;
  const { from } = hours;
  const shown = useRef(columns);
  shown.current = columns;
  useEffect(() => {
    if (!box.current || zone === undefined) return;
    const minute = openedAt(minuteOfDay(new Date().toISOString(), zone) - 60, shown.current, LEAST_MINUTES);
    box.current.scrollTop = Math.max(0, ((minute - from) / 60) * HOUR_HEIGHT);
  }, [zone, from]);
  return box;
}

type Place = (stretch: Stretch) => { readonly top: string; readonly height: string };

function Axis({
  hours,
  columns,
  height,
}: {
  readonly hours: Stretch;
  readonly columns: readonly CalendarColumn[];
  readonly height: number;
}) {
  const { date, zone } = columns[0]!;
  const clock = useClock(zone);
  const shown = Array.from({ length: (hours.to - hours.from) / 60 }, (_, index) => hours.from + index * 60);
  return (
    <Box
      aria-hidden
      sx={{
        width: AXIS_WIDTH,
        flexShrink: 0,
        position: 'sticky',
        insetInlineStart: 0,
        zIndex: 3,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ height: HEAD_HEIGHT, position: 'sticky', top: 0, bgcolor: 'background.paper' }} />
      <Box sx={{ position: 'relative', height }}>
        {shown.map((minute) => (
          <Typography
            key={minute}
            variant="caption"
            sx={{
              position: 'absolute',
              top: ((minute - hours.from) / 60) * HOUR_HEIGHT - (minute === hours.from ? 0 : 9),
              insetInlineEnd: 6,
              color: 'text.secondary',
              whiteSpace: 'nowrap',
            }}
          >
            {clock.time(instantAt(date, minute, zone))}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}

/** Whose column it is, with the way to their free slots. */
function Head({
  column: { resource, date, zone },
  byDay,
}: {
  readonly column: CalendarColumn;
  readonly byDay: boolean;
}) {
  const { t } = useTranslation('calendar');
  const clock = useClock(zone);
  const mayBook = useMay()('appointment:book');
  const isToday = date === today(zone, Date.now());
  const text = byDay ? clock.dayOfYear(instantAt(date, 720, zone)) : resource.name;
  return (
    <Box
      sx={{
        height: HEAD_HEIGHT,
        position: 'sticky',
        top: 0,
        zIndex: 2,
        px: 1,
        display: 'flex',
        alignItems: 'center',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        fontWeight: 650,
        fontSize: 14,
        ...(byDay && isToday ? { color: 'primary.main' } : {}),
      }}
    >
      {mayBook ? (
        <Link
          component={RouterLink}
          to={`/appointments/book?with=${resource.id}&from=${date}`}
          title={t('findWith', { name: resource.name })}
          color="inherit"
          underline="hover"
          sx={{ display: 'inline-block', py: 0.75 }}
        >
          <bdi>{text}</bdi>
        </Link>
      ) : (
        <bdi>{text}</bdi>
      )}
    </Box>
  );
}

/** Shade where nothing can be booked, lines for the hours, and where now is. */
function Ground({
  column: { open, date, zone },
  hours,
  place,
}: {
  readonly column: CalendarColumn;
  readonly hours: Stretch;
  readonly place: Place;
}) {
  const now = useMinute();
  const isToday = date === today(zone, now);
  const minute = isToday ? minuteOfDay(new Date(now).toISOString(), zone) : -1;
  return (
    <Box aria-hidden sx={{ position: 'absolute', inset: 0, pointerEvents: 'none' }} data-off-hours>
      <Box sx={{ position: 'absolute', inset: 0, bgcolor: 'action.disabledBackground' }} />
      {open.map((stretch) => (
        <Box
          key={`${stretch.from}-${stretch.to}`}
          sx={{ position: 'absolute', insetInline: 0, ...place(stretch), bgcolor: 'background.paper' }}
        />
      ))}
      <Box
        sx={{
          position: 'absolute',
          inset: 0,
          backgroundImage: (theme) =>
            `repeating-linear-gradient(to bottom, ${theme.palette.divider} 0 1px, transparent 1px ${HOUR_HEIGHT}px)`,
        }}
      />
      {minute >= hours.from && minute < hours.to && (
        <Box
          sx={{
            position: 'absolute',
            insetInline: 0,
            top: place({ from: minute, to: minute }).top,
            borderTop: 2,
            borderColor: 'error.main',
          }}
        />
      )}
    </Box>
  );
}

const MINUTE_MS = 60_000;

function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function Block({
  block,
  place,
  onPress,
}: {
  readonly block: TimeBlock;
  readonly place: ReturnType<Place>;
  readonly onPress?: () => void;
}) {
  const { t } = useTranslation('calendar');
  const text = [t(`block.${block.reason}`), block.note].filter(Boolean).join(': ');
  return (
    <Box
      component={onPress ? 'button' : 'div'}
      {...(onPress ? { type: 'button', onClick: onPress } : {})}
      sx={{
        all: 'unset',
        position: 'absolute',
        insetInline: 0,
        ...place,
        boxSizing: 'border-box',
        px: 1,
        py: 0.25,
        fontSize: 13,
        fontWeight: 600,
        overflow: 'hidden',
        cursor: onPress ? 'pointer' : 'default',
        color: 'text.primary',
        bgcolor: 'background.paper',
        backgroundImage: (theme) =>
          `repeating-linear-gradient(45deg, ${theme.palette.action.selected} 0 8px, transparent 8px 16px)`,
        border: 1,
        borderColor: 'divider',
        '&:focus-visible': { outline: '3px solid #e0861a', outlineOffset: -3 },
      }}
    >
      {text}
    </Box>
  );
}

/** Where what is in the hand would be. */
function Ghost({
  grab,
  zone,
  date,
  place,
}: {
  readonly grab: Grab;
  readonly zone: string;
  readonly date: string;
  readonly place: Place;
}) {
  const clock = useClock(zone);
  const from = instantAt(date, grab.from, zone);
  const to = instantAt(date, grab.from + grab.minutes, zone);
  return (
    <Box
      data-ghost
      sx={{
        position: 'absolute',
        insetInline: 2,
        ...place({ from: grab.from, to: grab.from + grab.minutes }),
        zIndex: 1,
        border: 2,
        borderStyle: 'dashed',
        borderColor: 'primary.main',
        borderRadius: 0.5,
        bgcolor: 'background.paper',
        color: 'text.primary',
        px: 0.5,
        fontSize: 12,
        fontWeight: 700,
        overflow: 'hidden',
        pointerEvents: 'none',
        opacity: 0.95,
      }}
    >
      {clock.times(from, to)}
    </Box>
  );
}

/** Says aloud where what the keyboard has in its hand would be. */
function Announcement({
  grab,
  columns,
  byDay,
}: {
  readonly grab: Grab | undefined;
  readonly columns: readonly CalendarColumn[];
  readonly byDay: boolean;
}) {
  const { t } = useTranslation('calendar');
  const column = columns.find(({ key }) => key === grab?.column);
  const clock = useClock(column?.zone);
  const text =
    grab && column
      ? t('inHand', {
          times: clock.times(
            instantAt(column.date, grab.from, column.zone),
            instantAt(column.date, grab.from + grab.minutes, column.zone),
          ),
          where: byDay ? clock.day(instantAt(column.date, 720, column.zone)) : column.resource.name,
          step: STEP,
        })
      : '';
  return (
    <Box
      role="status"
      aria-live="assertive"
      sx={
        text
          ? {
              // Over the page, so that nothing under the hand moves.
              position: 'fixed',
              insetInline: 0,
              bottom: 16,
              mx: 'auto',
              width: 'fit-content',
              maxWidth: 'min(720px, 90vw)',
              zIndex: 1300,
              px: 2,
              py: 1,
              borderRadius: 1,
              bgcolor: 'text.primary',
              color: 'background.paper',
              fontSize: 14,
              fontWeight: 600,
              pointerEvents: 'none',
            }
          : { position: 'absolute' }
      }
    >
      {text}
    </Box>
  );
}
