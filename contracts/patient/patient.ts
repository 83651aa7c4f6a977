import { instant, line, maskedUnless, nullable, record, type Static, Type, text, uuid } from '@hms/platform/contract';
import { demographics } from './demographics.ts';

/** The instant of death, or the date where nobody knows the hour. */
export const TimeOfDeath = Type.Union([Type.String({ format: 'date-time' }), Type.String({ format: 'date' })]);

/** Words that say how carefully to handle a record, e.g. `VIP`, `employee`, `police`. */
export const Flags = Type.Array(line(60, { minLength: 1 }), { maxItems: 20 });

export const Patient = record({
  id: uuid(),
  patient_id: line(20, { description: 'Medical record number (MRN) with its check character' }),
  version: Type.Integer(),
  ...demographics,
  ssn: maskedUnless('patient:read-ssn', nullable(line(11))),
  is_active: Type.Boolean(),
  unidentified: Type.Boolean({ description: 'Nobody knows yet who this person is' }),
  deceased: Type.Boolean(),
  deceased_at: nullable(text(40, { description: 'Instant or date' })),
  restricted: Type.Boolean({ description: 'Only those who treat the patient, or who break the glass, may look' }),
  flags: Flags,
  care_team: Type.Array(uuid()),
  photo_id: nullable(uuid({ description: 'Changes with the photo' })),
  merged_into: nullable(uuid({ description: 'The record that survived a merge of this one' })),
  replaces: Type.Array(uuid(), { description: 'Records that were merged into this one' }),
  legal_hold: Type.Boolean({ description: 'Nothing of this record may be merged away or erased' }),
  created_at: instant(),
  updated_at: instant(),
});
export type Patient = Static<typeof Patient>;
