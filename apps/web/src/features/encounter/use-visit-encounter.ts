import { useNavigate } from 'react-router';
import { useCreateEncounterMutation, useLazyListEncountersQuery } from '../../api/generated/clinical.gen.ts';
import type { Appointment } from '../booking/appointment.ts';
import { encounterPath } from '../chart/link-of.ts';
import { useSaid } from '../chart/use-said.ts';

const OVER = ['cancelled', 'entered-in-error'];

/** Goes to the encounter of a visit; where nobody was checked in for it, there is one from now on. */
export function useVisitEncounter(): (appointment: Appointment) => Promise<void> {
  const navigate = useNavigate();
  const said = useSaid();
  const [find] = useLazyListEncountersQuery();
  const [create] = useCreateEncounterMutation();
  return async (appointment) => {
    const { id, patient_id, type_name, telehealth, facility_id, department_id } = appointment;
    const found = await find({ appointmentId: id, perPage: 10 });
    if (!said(found)) return;
    const open = found.data!.encounters.find(({ status }) => !OVER.includes(status));
    if (open) return void navigate(encounterPath(open.id));
    if (patient_id === null) return;
    const made = await create({
      body: {
        patient_id,
        appointment_id: id,
        status: 'arrived',
        encounter_type: type_name.slice(0, 50),
        class: telehealth ? 'virtual' : 'ambulatory',
        facility_id,
        department_id,
      },
    });
    if (said(made)) navigate(encounterPath(made.data!.id));
  };
}
