import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { EllipsisVertical, Video } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.ts';
import { type Appointment, leaderOf, namesOf } from '../booking/appointment.ts';
import { PatientOf } from '../booking/patient-of.tsx';
import { StatusChip } from '../booking/status-chip.tsx';
import { useClock } from '../booking/use-clock.ts';
import { actionsOn, type VisitAction } from '../booking/visit-actions.ts';
import { localDate, today } from '../booking/wall-clock.ts';
import type { BoardEntry } from './board-groups.ts';

type Act = (action: VisitAction, appointment: Appointment) => void;

interface BoardTableProps {
  /** Of its provider or room; empty for the whole day. */
  readonly name: string;
  readonly entries: readonly BoardEntry[];
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onAct: Act;
}

const COLUMNS = ['time', 'patient', 'type', 'state', 'actions'] as const;

/** What can be done stays in sight where the table is wider than its place, as beside an open visit. */
const NEXT_STEP = { position: 'sticky', insetInlineEnd: 0, bgcolor: 'background.paper' } as const;

/** Keys that act on the row that has the focus. */
const KEYS: Readonly<Record<string, VisitAction>> = {
  i: 'check-in',
  e: 'encounter',
  a: 'arrive',
  d: 'fulfil',
  n: 'no-show',
  u: 'undo',
  m: 'move',
  Delete: 'cancel',
};

export function BoardTable({ name, entries, opened, onOpen, onAct }: BoardTableProps) {
  const { t } = useTranslation('day-board');
  const label = name || t('title');
  return (
    <Box component="section" aria-label={label}>
      {name && (
        <Typography variant="h2" sx={{ mb: 1 }}>
          <bdi>{name}</bdi>
        </Typography>
      )}
      <TableContainer sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Table size="small" aria-label={label}>
          <TableHead>
            <TableRow>
              {COLUMNS.map((id) => (
                <TableCell
                  key={id}
                  {...(id === 'actions' ? { align: 'right', sx: NEXT_STEP, 'data-unprinted': '' } : {})}
                >
                  {t(`column.${id}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((entry) => (
              <Row
                key={entry.appointment.id}
                entry={entry}
                isOpen={entry.appointment.id === opened}
                onOpen={onOpen}
                onAct={onAct}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

function Row({
  entry,
  isOpen,
  onOpen,
  onAct,
}: Omit<BoardTableProps, 'name' | 'entries' | 'opened'> & { readonly entry: BoardEntry; readonly isOpen: boolean }) {
  const { t } = useTranslation('day-board');
  const may = useMay();
  const { appointment, token } = entry;
  const { start, end, time_zone, color } = appointment;
  const clock = useClock(time_zone);
  const isToday = start !== null && localDate(start, time_zone) === today(time_zone, Date.now());
  const actions = actionsOn(appointment, may, isToday);
  const others = appointment.resources.filter((each) => each !== leaderOf(appointment));
  const isOver = ['cancelled', 'noshow', 'fulfilled', 'entered-in-error'].includes(appointment.status);
  const press = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const action = KEYS[event.key];
    if (step) {
      event.preventDefault();
      const rows = [...document.querySelectorAll<HTMLElement>('#page tr[data-row]')];
      rows[rows.indexOf(event.currentTarget) + step]?.focus();
    } else if (event.key === 'Enter') onOpen(appointment.id);
    else if (action && actions.includes(action)) {
      event.preventDefault();
      onAct(action, appointment);
    }
  };
  return (
    <TableRow
      data-row
      hover
      tabIndex={0}
      selected={isOpen}
      onClick={() => onOpen(appointment.id)}
      onKeyDown={press}
      sx={{
        cursor: 'pointer',
        '&:focus-visible': { outline: '3px solid #e0861a', outlineOffset: -3 },
        ...(isOver ? { '& td': { color: 'text.secondary' } } : {}),
      }}
    >
      <TableCell
        sx={{
          whiteSpace: 'nowrap',
          width: 100,
          borderInlineStart: 4,
          borderInlineStartColor: color ?? 'divider',
          fontWeight: 650,
        }}
      >
        {start && end && clock.times(start, end)}
      </TableCell>
      <TableCell sx={{ minWidth: 150 }}>
        <PatientOf appointment={appointment} mrn />
        {appointment.reason && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {appointment.reason}
          </Typography>
        )}
      </TableCell>
      <TableCell sx={{ minWidth: 150 }}>
        <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
          {appointment.type_name}
          {appointment.telehealth && <Video size={15} aria-label={t('video')} />}
        </Stack>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <bdi>{namesOf([leaderOf(appointment), ...others].filter((each) => each !== undefined))}</bdi>
        </Typography>
      </TableCell>
      <TableCell sx={{ minWidth: 120 }}>
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          <StatusChip status={appointment.status} />
          {token && <Chip size="small" label={t('token', { number: token })} />}
          {appointment.overbooked && <Chip size="small" color="warning" variant="outlined" label={t('overbooked')} />}
          <Times entry={entry} />
        </Stack>
      </TableCell>
      <TableCell
        data-unprinted
        sx={{ ...NEXT_STEP, whiteSpace: 'nowrap', width: 150 }}
        onClick={(event) => event.stopPropagation()}
      >
        <RowActions actions={actions} appointment={appointment} onAct={onAct} />
      </TableCell>
    </TableRow>
  );
}

/** How long somebody waits, is overdue, or came late. */
export function Times({ entry: { appointment, waiting_minutes, overdue_minutes } }: { readonly entry: BoardEntry }) {
  const { t } = useTranslation('day-board');
  const LONG_WAIT = 30;
  if (overdue_minutes !== null)
    return <Chip size="small" color="warning" label={t('overdue', { count: overdue_minutes })} />;
  return (
    <>
      {waiting_minutes !== null && (
        <Typography
          component="span"
          variant="body2"
          sx={waiting_minutes >= LONG_WAIT ? { fontWeight: 700, color: 'error.main' } : { fontWeight: 600 }}
        >
          {t('waits', { count: waiting_minutes })}
        </Typography>
      )}
      {appointment.late_minutes ? (
        <Typography component="span" variant="body2">
          {t('cameLate', { count: appointment.late_minutes })}
        </Typography>
      ) : null}
    </>
  );
}

/** The likeliest next step as a button, the others in a menu. */
function RowActions({
  actions,
  appointment,
  onAct,
}: {
  readonly actions: readonly VisitAction[];
  readonly appointment: Appointment;
  readonly onAct: Act;
}) {
  const { t } = useTranslation('booking');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [likeliest] = actions.filter((action) => !['cancel', 'error', 'move'].includes(action));
  const others = actions.filter((action) => action !== likeliest);
  if (actions.length === 0) return null;
  return (
    <Stack direction="row" sx={{ justifyContent: 'flex-end' }}>
      {likeliest && (
        <Button size="small" variant="outlined" onClick={() => onAct(likeliest, appointment)}>
          {t(`action.${likeliest}`)}
        </Button>
      )}
      {others.length > 0 && (
        <IconButton
          size="small"
          aria-label={t('actions')}
          aria-haspopup="menu"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <EllipsisVertical size={18} />
        </IconButton>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {others.map((action) => (
          <MenuItem
            key={action}
            onClick={() => {
              setAnchor(null);
              onAct(action, appointment);
            }}
          >
            {t(`action.${action}`)}
          </MenuItem>
        ))}
      </Menu>
    </Stack>
  );
}

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Stands where the day will be. */
export const Waiting = () => (
  <Stack spacing={0.5} aria-busy>
    {PLACES.map((place) => (
      <Skeleton key={place} variant="rounded" height={44} />
    ))}
  </Stack>
);
