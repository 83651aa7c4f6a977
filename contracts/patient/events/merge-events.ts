import { event, nullable, oneOf, personal, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Gender } from '../demographics.ts';
import { Flags, TimeOfDeath } from '../patient.ts';
import { changed, reason } from './personal-demographics.ts';

/** What of a record beside its demographics a merge may change. */
const merged = {
  ...changed,
  restricted: Type.Optional(Type.Boolean()),
  flags: Type.Optional(personal(Flags)),
  care_team: Type.Optional(Type.Array(uuid())),
  photo_id: Type.Optional(nullable(uuid())),
  unidentified: Type.Optional(Type.Boolean()),
  deceased: Type.Optional(Type.Boolean()),
  deceased_at: Type.Optional(personal(nullable(TimeOfDeath))),
};

/** On what ground a person is forgotten. */
export const ErasureBasis = oneOf(['subject-request', 'retention-ended', 'registered-in-error', 'court-order']);
export type ErasureBasis = Static<typeof ErasureBasis>;

export const mergeEvents = {
  'patient.merged': event({
    describe:
      'On the survivor: another record of the same person was merged into it. Present are the values taken from the source; lists hold what was added. Its subject is the source, whose key seals them.',
    data: record({ survivor_id: uuid(), source_id: uuid(), source_version: Type.Integer(), ...merged, reason }),
  }),
  'patient.replaced': event({
    describe: 'On the source: it was merged into another record, which is to be used instead.',
    data: record({ survivor_id: uuid() }),
  }),
  'patient.unmerged': event({
    describe: 'On the survivor: a merge was undone. Present are the fields that changed by it, lists as a whole.',
    data: record({ survivor_id: uuid(), source_id: uuid(), ...merged, reason }),
  }),
  'patient.restored': event({
    describe: 'On the source: its merge was undone; it is as it was.',
    data: record({ survivor_id: uuid(), is_active: Type.Boolean() }),
  }),
  'patient.erased': event({
    describe:
      'The person was forgotten: the key of all personal fields is destroyed, also of earlier events. What remains tells nobody who it was.',
    data: record({
      basis: ErasureBasis,
      gender: nullable(Gender),
      birth_year: nullable(Type.Integer({ description: 'Absent for ages above 89 (45 CFR 164.514(b)(2)(i)(C))' })),
      deceased: Type.Boolean(),
    }),
  }),
};
