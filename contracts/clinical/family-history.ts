import {
  event,
  line,
  nullable,
  oneOf,
  record,
  type Static,
  type TProperties,
  Type,
  text,
} from '@hms/platform/contract';
import {
  Coding,
  changesEntry,
  chartEntry,
  entersInError,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  optional,
  recordsEntry,
  sealed,
} from './entry.ts';

/** Of HL7 v3 RoleCode's family members those by blood that history is taken of. */
export const RELATIVES = [
  'mother',
  'father',
  'sister',
  'brother',
  'daughter',
  'son',
  'maternal-grandmother',
  'maternal-grandfather',
  'paternal-grandmother',
  'paternal-grandfather',
  'aunt',
  'uncle',
  'cousin',
  'other',
] as const;

const facts = {
  relationship: oneOf(RELATIVES),
  coding: nullable(Coding),
  onset_age: nullable(Type.Integer({ minimum: 0, maximum: 130, description: 'Years' })),
  deceased: nullable(Type.Boolean({ description: 'Whether the relative died; null where nobody said' })),
  cause_of_death: Type.Boolean({ description: 'Whether the relative died of it' }),
} satisfies TProperties;

const words = {
  name: line(400, { minLength: 1, description: 'What the relative has or had' }),
  note: nullable(text(2_000)),
} satisfies TProperties;

/** What a relative of a patient has or had. */
export const FamilyHistory = chartEntry({ ...facts, ...words });
export type FamilyHistory = Static<typeof FamilyHistory>;

export const familyHistoryEvents = {
  'clinical.family-history.recorded': event({
    describe: 'It was told what a relative has or had.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.family-history.changed': event({
    describe: 'What is known of a relative changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.family-history.entered-in-error': event({
    describe: 'It should never have been written of a relative.',
    data: errorReason,
  }),
};

export const familyHistoryOperations = {
  listFamilyHistory: listsEntries('family_history', 'What relatives of a patient have or had', FamilyHistory),
  recordFamilyHistory: recordsEntry({
    path: '/patients/:patient/family-history',
    summary: 'Write down what a relative has or had',
    description: 'Who died of it is deceased: 422 `not-deceased`.',
    permission: 'clinical:record',
    body: record({
      ...inEncounter,
      ...optional({ ...facts, ...words }),
      relationship: facts.relationship,
      name: Type.Optional(line(400, { minLength: 1, description: 'What the code says where absent' })),
    }),
    reply: FamilyHistory,
  }),
  updateFamilyHistory: changesEntry({
    method: 'PATCH',
    path: '/family-history/:id',
    summary: 'Change what is known of a relative',
    permission: 'clinical:record',
    body: record(optional({ ...facts, ...words })),
    reply: FamilyHistory,
  }),
  enterFamilyHistoryInError: entersInError('/family-history', FamilyHistory),
};
