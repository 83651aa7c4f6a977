import { clinicalContract } from '@hms/contracts/clinical';
import type { ReadData } from '@hms/platform/contract';
import type { EventByEvent } from '@hms/platform/service';
import { removeVisit, writeVisit } from './visits-table.ts';

type Completed = ReadData<typeof clinicalContract, 'clinical.encounter.completed'>;

/** Keeps when each patient was here: an encounter that ended is a visit, unless it was an error. */
export const followVisits = {
  from: clinicalContract,
  events: ['clinical.encounter.completed', 'clinical.encounter.imported', 'clinical.encounter.entered-in-error'],
  async handle(tx, { event_type, stream_id, data }) {
    // What was taken over from elsewhere may be still to come, or never have been.
    const { status = 'finished' } = data as { status?: string };
    if (event_type === 'clinical.encounter.entered-in-error' || status !== 'finished') {
      removeVisit(tx, stream_id);
      return;
    }
    const { patient_id, number, started_at, ended_at, encounter_type, provider_name, location, ...rest } =
      data as Completed;
    if (!started_at || !ended_at) return;
    writeVisit(tx, patient_id, {
      encounter_id: stream_id,
      number,
      started_at,
      ended_at,
      class: rest.class,
      encounter_type,
      provider_name,
      location,
      facility_id: rest.facility_id,
      department_id: rest.department_id,
    });
  },
} satisfies EventByEvent<typeof clinicalContract> as unknown as EventByEvent;
