import Box from '@mui/material/Box';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { namesOf } from '../booking/appointment.ts';
import { usePatientText } from '../booking/patient-of.tsx';
import { useClock } from '../booking/use-clock.ts';
import type { CalendarColumn, Lane } from './columns.ts';

interface VisitBoxProps {
  readonly visit: CalendarColumn['visits'][number];
  readonly lane: Lane;
  readonly place: { readonly top: string; readonly height: string };
  readonly isOpen: boolean;
  /** It is being moved from here. */
  readonly isInHand: boolean;
  readonly isByKeyboard: boolean;
  readonly canMove: boolean;
  readonly onOpen: () => void;
  readonly onTake: () => void;
  readonly onKey: (key: string, shift: boolean) => boolean;
  readonly onPointer: (event: PointerEvent, what: 'move' | 'resize') => void;
}

const OVER = new Set(['fulfilled', 'noshow']);
/** Shorter ones hold one line. */
const TWO_LINES = 25;

/** One visit in the calendar. */
export function VisitBox(props: VisitBoxProps) {
  const { visit, lane, place, isOpen, isInHand, isByKeyboard, canMove, onOpen, onTake, onKey, onPointer } = props;
  const { appointment, from, to } = visit;
  const { t } = useTranslation('calendar');
  const clock = useClock(appointment.time_zone);
  const whose = usePatientText(appointment) ?? '…';
  const state = t(`status.${appointment.status}`, { ns: 'booking' });
  const times = clock.times(appointment.start!, appointment.end!);
  const press = (event: KeyboardEvent) => {
    if (isInHand && isByKeyboard) {
      if (onKey(event.key, event.shiftKey)) event.preventDefault();
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen();
    } else if ((event.key === ' ' || event.key === 'm') && canMove) {
      event.preventDefault();
      onTake();
    }
  };
  const color = appointment.color ?? '#5f6b7a';
  const isShort = to - from < TWO_LINES;
  return (
    <Box
      role="button"
      tabIndex={0}
      data-visit={appointment.id}
      aria-label={[times, whose, appointment.type_name, state, namesOf(appointment.resources)].join(', ')}
      aria-pressed={isOpen}
      {...(canMove ? { 'aria-roledescription': t('movable') } : {})}
      onClick={onOpen}
      onKeyDown={press}
      onPointerDown={(event) => canMove && onPointer(event, 'move')}
      sx={{
        position: 'absolute',
        ...place,
        insetInlineStart: `calc(${(lane.lane / lane.lanes) * 100}% + 2px)`,
        width: `calc(${100 / lane.lanes}% - 4px)`,
        boxSizing: 'border-box',
        borderRadius: 0.5,
        border: 1,
        borderColor: 'divider',
        borderInlineStart: '5px solid',
        borderInlineStartColor: color,
        bgcolor: 'background.paper',
        backgroundImage: `linear-gradient(${color}22, ${color}22)`,
        color: 'text.primary',
        px: 0.75,
        py: 0.125,
        fontSize: 12.5,
        lineHeight: 1.3,
        overflow: 'hidden',
        ...(isShort ? { whiteSpace: 'nowrap', textOverflow: 'ellipsis' } : {}),
        cursor: canMove ? 'grab' : 'pointer',
        touchAction: canMove ? 'none' : 'auto',
        zIndex: isOpen ? 1 : 0,
        opacity: isInHand ? 0.45 : 1,
        ...(OVER.has(appointment.status) ? { borderStyle: 'dotted', borderInlineStartStyle: 'solid' } : {}),
        ...(isOpen ? { outline: '2px solid', outlineColor: 'primary.main' } : {}),
        '&:focus-visible': { outline: '3px solid #e0861a', zIndex: 2 },
      }}
    >
      <Box component="span" sx={{ fontWeight: 650 }}>
        {clock.time(appointment.start!)} <bdi>{whose}</bdi>
      </Box>
      {isShort ? ' · ' : <br />}
      <span>
        {appointment.type_name} · {state}
      </span>
      {canMove && (
        <Box
          data-resize
          aria-hidden
          onPointerDown={(event) => {
            event.stopPropagation();
            onPointer(event, 'resize');
          }}
          sx={{ position: 'absolute', insetInline: 0, bottom: 0, height: 7, cursor: 'ns-resize', touchAction: 'none' }}
        />
      )}
    </Box>
  );
}
