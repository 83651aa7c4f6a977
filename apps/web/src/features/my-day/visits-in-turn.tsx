import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { BellRing, ChevronDown, ChevronRight, DoorOpen, MapPin, Video } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/me.ts';
import { type Appointment, leaderOf } from '../booking/appointment.ts';
import { PatientOf } from '../booking/patient-of.tsx';
import { StatusChip } from '../booking/status-chip.tsx';
import { useClock } from '../booking/use-clock.ts';
import { actionsOn, type VisitAction } from '../booking/visit-actions.ts';
import type { BoardEntry } from '../day-board/board-groups.ts';
import { Times } from '../day-board/board-table.tsx';
import { useServicePoints } from '../queue/use-service-points.ts';
import { inTurn, type Turn } from './in-turn.ts';

const isOver = (turn: Turn): boolean => turn === 'seen' || turn === 'missed';

type Act = (action: VisitAction, appointment: Appointment) => void;

/** The visits of a day in the order of their times; who is next stands out. */
export function VisitsInTurn({
  entries,
  zone,
  onAct,
}: {
  readonly entries: readonly BoardEntry[];
  readonly zone: string;
  readonly onAct: Act;
}) {
  const { t } = useTranslation('my-day');
  const [isUnfolded, setUnfolded] = useState(false);
  const visits = inTurn(entries);
  const over = visits.filter(({ turn }) => isOver(turn));
  const shown = isUnfolded ? visits : visits.filter((visit) => !over.includes(visit));
  if (entries.length === 0) return <Typography sx={{ color: 'text.secondary', py: 2 }}>{t('visits.empty')}</Typography>;
  return (
    <>
      {over.length > 0 && (
        <Button
          size="small"
          aria-expanded={isUnfolded}
          startIcon={isUnfolded ? <ChevronDown size={17} /> : <ChevronRight size={17} />}
          onClick={() => setUnfolded(!isUnfolded)}
          sx={{ alignSelf: 'start' }}
        >
          {t('over', { count: over.length })}
        </Button>
      )}
      {shown.length === 0 && <Typography sx={{ color: 'text.secondary', py: 2 }}>{t('allOver')}</Typography>}
      {shown.length > 0 && <Visits visits={shown} zone={zone} onAct={onAct} />}
    </>
  );
}

function Visits({
  visits,
  zone,
  onAct,
}: {
  readonly visits: ReturnType<typeof inTurn>;
  readonly zone: string;
  readonly onAct: Act;
}) {
  return (
    <Stack
      component="ol"
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '& > li + li': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      {visits.map(({ entry, turn }) => (
        <Visit key={entry.appointment.id} entry={entry} turn={turn} zone={zone} onAct={onAct} />
      ))}
    </Stack>
  );
}

function Visit({
  entry,
  turn,
  zone,
  onAct,
}: {
  readonly entry: BoardEntry;
  readonly turn: Turn;
  readonly zone: string;
  readonly onAct: Act;
}) {
  const { t } = useTranslation('my-day');
  const may = useMay();
  const clock = useClock(zone);
  const { appointment } = entry;
  const { start, type_name, reason, status, telehealth } = appointment;
  const mayBeSeen = actionsOn(appointment, may, true).includes('encounter');
  return (
    <Stack
      component="li"
      direction="row"
      {...(turn === 'next' ? { 'aria-current': 'step' as const } : {})}
      sx={{
        gap: 1.5,
        px: 1.5,
        py: 1,
        alignItems: 'flex-start',
        borderInlineStart: 4,
        borderInlineStartColor: turn === 'next' ? 'primary.main' : 'transparent',
        ...(turn === 'next' ? { bgcolor: 'action.hover' } : {}),
      }}
    >
      <Box sx={{ width: 84, flex: 'none', fontWeight: isOver(turn) ? 400 : 650, whiteSpace: 'nowrap' }}>
        {start && clock.time(start)}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <PatientOf appointment={appointment} link mrn />
        <Typography sx={{ color: 'text.secondary' }}>
          {type_name}
          {telehealth && (
            <>
              {' '}
              <Video size={15} aria-label={t('video')} style={{ verticalAlign: 'text-bottom' }} />
            </>
          )}
          {reason && (
            <>
              {' · '}
              <bdi>{reason}</bdi>
            </>
          )}
        </Typography>
        <Stack direction="row" sx={{ mt: 0.5, gap: 0.75, alignItems: 'center', flexWrap: 'wrap' }}>
          {turn === 'next' && (
            <Chip size="small" color="primary" icon={<BellRing size={14} aria-hidden />} label={t('next')} />
          )}
          <StatusChip status={status} />
          {!isOver(turn) && <Where entry={entry} />}
          <Times entry={entry} />
        </Stack>
      </Box>
      {mayBeSeen && (
        <Button
          size="small"
          variant={turn === 'next' ? 'contained' : turn === 'seen' ? 'text' : 'outlined'}
          onClick={() => onAct('encounter', appointment)}
          sx={{ flex: 'none' }}
        >
          {t(turn === 'seen' ? 'open' : 'see')}
        </Button>
      )}
    </Stack>
  );
}

/** Where somebody is seen, and where they wait with which number. */
function Where({ entry: { appointment, token, service_point_id } }: { readonly entry: BoardEntry }) {
  const { t } = useTranslation('my-day');
  const { points } = useServicePoints();
  const rooms = appointment.resources.filter((each) => each !== leaderOf(appointment));
  const point = points.find(({ id }) => id === service_point_id)?.name;
  return (
    <>
      {rooms.length > 0 && (
        <Place icon={<MapPin size={14} aria-hidden />} text={rooms.map(({ name }) => name).join(', ')} />
      )}
      {token && (
        <Place
          icon={<DoorOpen size={14} aria-hidden />}
          text={point ? t('waitsAt', { token, point }) : t('token', { token })}
        />
      )}
    </>
  );
}

function Place({ icon, text }: { readonly icon: ReactNode; readonly text: string }) {
  return (
    <Stack component="span" direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
      {icon}
      <Typography component="span" variant="body2">
        <bdi>{text}</bdi>
      </Typography>
    </Stack>
  );
}
