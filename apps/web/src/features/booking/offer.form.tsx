import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfferSlotMutation } from '../../api/generated/appointment.gen.ts';
import { notify } from '../../frame/frame-slice.ts';
import { Workspace } from '../../frame/workspace.tsx';
import { useAppDispatch } from '../../store.ts';
import { type Appointment, ifMatch } from './appointment.ts';
import { ANYTHING, type Criteria } from './criteria.ts';
import { Finder } from './finder.tsx';
import { FreeSlots } from './free-slots.tsx';
import { PatientOf } from './patient-of.tsx';
import { Refusal } from './refusal.tsx';

/** Finds a slot that fits the wish of somebody who waits, and offers it to them. */
export function OfferForm({
  appointment,
  onClose,
}: {
  readonly appointment: Appointment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('booking');
  const dispatch = useAppDispatch();
  const { wish } = appointment;
  const [criteria, setCriteria] = useState<Criteria>({
    ...ANYTHING,
    type: appointment.type_id,
    minutes: appointment.duration_minutes,
    facility: appointment.facility_id ?? '',
    ...(wish
      ? { resources: wish.resource_ids, from: wish.earliest, weekdays: wish.weekdays, part: wish.part_of_day }
      : {}),
  });
  const [offer, { error }] = useOfferSlotMutation();
  return (
    <Workspace title={t('waitlist.find')} onClose={onClose} width={560}>
      <Stack spacing={2.5}>
        <PatientOf appointment={appointment} mrn />
        {error !== undefined && <Refusal problem={error} resources={[]} />}
        <Finder criteria={criteria} onChange={setCriteria} typeIsGiven />
        <FreeSlots
          criteria={criteria}
          onFurther={(from) => setCriteria({ ...criteria, from })}
          onChoose={async ({ start, resources }) => {
            const body = { start, resource_ids: resources.map(({ id }) => id) };
            const answer = await offer({ id: appointment.id, ...ifMatch(appointment), body });
            if (answer.error) return;
            dispatch(notify(t('waitlist.offerMade')));
            onClose();
          }}
        />
      </Stack>
    </Workspace>
  );
}
