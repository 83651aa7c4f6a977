import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Workspace } from '../../frame/workspace.tsx';
import { type Appointment, namesOf } from './appointment.ts';
import { ANYTHING, type Criteria } from './criteria.ts';
import { Finder } from './finder.tsx';
import { FreeSlots } from './free-slots.tsx';
import { MoveDialog, type Target } from './move.dialog.tsx';
import { PatientOf } from './patient-of.tsx';
import { useClock } from './use-clock.ts';

/** Finds another slot for a visit. */
export function MoveForm({
  appointment,
  onClose,
  onMoved,
}: {
  readonly appointment: Appointment;
  readonly onClose: () => void;
  readonly onMoved: () => void;
}) {
  const { t } = useTranslation('booking');
  const clock = useClock(appointment.time_zone);
  const [criteria, setCriteria] = useState<Criteria>({
    ...ANYTHING,
    type: appointment.type_id,
    minutes: appointment.duration_minutes,
    resources: appointment.resources.filter(({ kind }) => kind === 'provider').map(({ id }) => id),
    facility: appointment.facility_id ?? '',
  });
  const [target, setTarget] = useState<Target>();
  return (
    <Workspace title={t('move.title')} onClose={onClose} width={560}>
      <Stack spacing={2.5}>
        <div>
          <PatientOf appointment={appointment} mrn />
          <Typography variant="body2">
            {clock.span(appointment.start!, appointment.end!)} · <bdi>{namesOf(appointment.resources)}</bdi>
          </Typography>
        </div>
        <Finder criteria={criteria} onChange={setCriteria} typeIsGiven />
        <FreeSlots
          criteria={criteria}
          onChoose={({ start, resources }) => setTarget({ start, resources, minutes: appointment.duration_minutes })}
          onFurther={(from) => setCriteria({ ...criteria, from })}
        />
      </Stack>
      {target && (
        <MoveDialog appointment={appointment} target={target} onClose={() => setTarget(undefined)} onMoved={onMoved} />
      )}
    </Workspace>
  );
}
