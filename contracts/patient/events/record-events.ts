import { event, line, nullable, personal, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Flags, TimeOfDeath } from '../patient.ts';
import { changed, reason, whole } from './personal-demographics.ts';

/** Where an imported record came from (a fingerprint), and fingerprints of what it said, field by field. */
const imported = {
  import_key: Type.Optional(line(64)),
  imported: Type.Optional(personal(Type.Record(Type.String(), line(32)))),
};
export type ImportedFields = Static<typeof imported.imported>;

export const recordEvents = {
  'patient.created': event({
    describe: 'A person was registered.',
    data: record({
      patient_id: line(20),
      ...whole,
      unidentified: Type.Optional(Type.Boolean()),
      duplicate_override_reason: reason,
      duplicates_overridden: Type.Optional(Type.Array(uuid(), { description: 'Likely duplicates that were shown' })),
      ...imported,
      created_by: line(100),
    }),
  }),
  'patient.updated': event({
    describe: 'Demographics of a patient changed; only the changed fields are present.',
    data: record({ ...changed, ...imported, updated_by: line(100) }),
  }),
  'patient.identified': event({
    describe: 'It became known who an unknown patient is; only the changed fields are present.',
    data: record({ ...changed, identified_by: line(100) }),
  }),
  'patient.deleted': event({
    describe: 'The record was put out of use. It stays readable.',
    data: record({ reason }),
  }),
  'patient.reactivated': event({
    describe: 'A record that was out of use is in use again.',
    data: record({ reason }),
  }),
  'patient.deceased': event({
    describe: 'The patient died.',
    data: record({ deceased_at: personal(nullable(TimeOfDeath)) }),
  }),
  'patient.death-corrected': event({
    describe: 'What was recorded of the patient’s death was wrong: another time, or no death at all.',
    data: record({ deceased: Type.Boolean(), deceased_at: personal(nullable(TimeOfDeath)), reason }),
  }),
  'patient.sensitivity-changed': event({
    describe: 'Who may look at the record, or how carefully it is to be handled, changed.',
    data: record({ restricted: Type.Boolean(), flags: personal(Flags), reason }),
  }),
  'patient.care-team-assigned': event({
    describe: 'Somebody treats the patient from now on.',
    data: record({ member_id: uuid() }),
  }),
  'patient.care-team-removed': event({
    describe: 'Somebody treats the patient no longer.',
    data: record({ member_id: uuid() }),
  }),
  'patient.photo-changed': event({
    describe: 'The patient’s photo was taken, replaced or removed.',
    data: record({ photo_id: nullable(uuid()) }),
  }),
  'patient.legal-hold-set': event({
    describe: 'Nothing of the record may be merged away or erased until the hold is lifted.',
    data: record({ reason }),
  }),
  'patient.legal-hold-lifted': event({
    describe: 'The record is no longer under legal hold.',
    data: record({ reason }),
  }),
};
