import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type RescheduleAppointmentApiArg,
  useChangeSeriesMutation,
  useRescheduleAppointmentMutation,
} from '../../api/generated/appointment.gen.ts';
import { problemOf } from '../../api/problem.ts';
import { ConfirmDialog } from '../../frame/confirm.dialog.tsx';
import { notify } from '../../frame/frame-slice.ts';
import { useMay } from '../../session/me.ts';
import { useAppDispatch } from '../../store.ts';
import { Alternatives } from './alternatives.tsx';
import { type Appointment, ifMatch, namesOf } from './appointment.ts';
import { isOverrideReason, OverrideField } from './override-field.tsx';
import { usePatientText } from './patient-of.tsx';
import { isPassable, Refusal } from './refusal.tsx';
import { ScopeField, type SeriesScope } from './scope-field.tsx';
import { SeriesConflicts } from './series-conflicts.tsx';
import { useClock } from './use-clock.ts';
import { addMinutes, localDate, minuteOfDay } from './wall-clock.ts';

type Reason = RescheduleAppointmentApiArg['body']['reason'];
const REASONS: readonly Reason[] = [
  'patient-request',
  'provider-unavailable',
  'resource-unavailable',
  'earlier-slot',
  'clinical-need',
  'other',
];

/** Where a visit is to go. */
export interface Target {
  readonly start: string;
  readonly minutes: number;
  readonly resources: readonly { readonly id: string; readonly name: string }[];
}

interface MoveDialogProps {
  readonly appointment: Appointment;
  readonly target: Target;
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

/** Moves a visit for a reason; where the slot cannot be had, says why and what can be had instead. */
export function MoveDialog({ appointment, target: given, onClose, onMoved }: MoveDialogProps) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const mayOverride = useMay()('appointment:override');
  const clock = useClock(appointment.time_zone);
  const whose = usePatientText(appointment) ?? '';
  const [target, setTarget] = useState(given);
  const [reason, setReason] = useState<Reason>('patient-request');
  const [override, setOverride] = useState('');
  const [scope, setScope] = useState<SeriesScope>('this');
  const [move, one] = useRescheduleAppointmentMutation();
  const [change, several] = useChangeSeriesMutation();
  const problem = scope === 'this' ? one.error : several.error;
  const refused = isPassable(problem);
  const when = (start: string, minutes: number) => clock.span(start, addMinutes(start, minutes));

  async function confirm(onConflict?: 'skip') {
    const past = refused && isOverrideReason(override) ? { override: { reason: override.trim() } } : {};
    const resource_ids = target.resources.map(({ id }) => id);
    if (appointment.series_id && scope !== 'this') {
      const answer = await change({
        id: appointment.series_id,
        body: {
          appointment_id: appointment.id,
          scope,
          ...shiftOf(appointment, target),
          duration_minutes: target.minutes,
          resource_ids,
          reason,
          ...(onConflict ? { on_conflict: onConflict } : {}),
          ...past,
        },
      });
      if (answer.error) return;
    } else {
      const body = { start: target.start, duration_minutes: target.minutes, resource_ids, reason, ...past };
      const answer = await move({ id: appointment.id, ...ifMatch(appointment), body });
      if (answer.error) return;
    }
    dispatch(notify(t('move.done', { when: when(target.start, target.minutes) })));
    onMoved();
  }

  return (
    <ConfirmDialog
      title={t('move.title')}
      text={whose}
      action={t(refused && isOverrideReason(override) ? 'override.confirm' : 'move.confirm')}
      busy={one.isLoading || several.isLoading || (refused && !isOverrideReason(override))}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 0.5, columnGap: 2 }}>
        <Typography component="dt" sx={{ color: 'text.secondary' }}>
          {t('move.from')}
        </Typography>
        <Typography component="dd" sx={{ m: 0 }}>
          {when(appointment.start!, appointment.duration_minutes)} · <bdi>{namesOf(appointment.resources)}</bdi>
        </Typography>
        <Typography component="dt" sx={{ color: 'text.secondary' }}>
          {t('move.to')}
        </Typography>
        <Typography component="dd" sx={{ m: 0, fontWeight: 650 }}>
          {when(target.start, target.minutes)} · <bdi>{namesOf(target.resources)}</bdi>
        </Typography>
      </Box>
      {problem !== undefined && problemOf(problem).code === 'series-conflicts' ? (
        <SeriesConflicts problem={problem} zone={appointment.time_zone} onSkip={() => void confirm('skip')} />
      ) : (
        problem !== undefined && <Refusal problem={problem} resources={target.resources} />
      )}
      {refused && (
        <Alternatives
          type={appointment.type_id}
          minutes={target.minutes}
          resources={target.resources.map(({ id }) => id)}
          start={target.start}
          onChoose={(slot) => {
            one.reset();
            several.reset();
            setTarget({ start: slot.start, minutes: target.minutes, resources: slot.resources });
          }}
        />
      )}
      {refused && mayOverride && <OverrideField value={override} onChange={setOverride} />}
      <TextField
        select
        label={t('move.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value as Reason)}
      >
        {REASONS.map((each) => (
          <MenuItem key={each} value={each}>
            {t(`move.reason.${each}`)}
          </MenuItem>
        ))}
      </TextField>
      {appointment.series_id && <ScopeField value={scope} onChange={setScope} />}
    </ConfirmDialog>
  );
}

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** By how much a series moves: days, and the time of day on the wall. */
function shiftOf({ start, time_zone }: Appointment, target: Target): { time: string; move_days: number } {
  const days = Date.parse(localDate(target.start, time_zone)) - Date.parse(localDate(start!, time_zone));
  const minute = minuteOfDay(target.start, time_zone);
  return { time: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, move_days: Math.round(days / DAY) };
}
