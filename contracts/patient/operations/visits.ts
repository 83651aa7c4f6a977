import { instant, line, nullable, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { patientPath } from './patient-path.ts';

/** A time that the patient was here, and nothing of why. */
export const Visit = record({
  encounter_id: uuid(),
  number: line(20, { description: 'Of the encounter, as people read it' }),
  started_at: instant(),
  ended_at: instant(),
  class: line(20, { description: 'ambulatory, emergency, inpatient, virtual or home' }),
  encounter_type: line(50),
  provider_name: nullable(line(250)),
  location: nullable(line(100)),
  facility_id: nullable(uuid()),
  department_id: nullable(uuid()),
});
export type Visit = Static<typeof Visit>;

export const visitOperations = {
  listVisits: operation({
    method: 'GET',
    path: '/:id/visits',
    summary: 'When the patient was here, the newest first',
    description: 'Encounters that ended, also those of records that were merged into this one.',
    permission: 'patient:read',
    audit: { action: 'read', of: 'patient', patientParam: 'id' },
    params: patientPath,
    query: record({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: '50 where absent' })) }),
    reply: record({ visits: Type.Array(Visit) }),
  }),
};
