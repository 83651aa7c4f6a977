import {
  date,
  event,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  type TProperties,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import {
  Coding,
  changesEntry,
  chartEntry,
  entersInError,
  errorReason,
  inEncounter,
  listQuery,
  ofChart,
  ofPatientPath,
  optional,
  recordsEntry,
  sealed,
} from './entry.ts';

/** FHIR R4 AllergyIntolerance: its value sets of clinical status, verification, category, criticality and severity. */
const facts = {
  coding: nullable(Coding),
  category: oneOf(['food', 'medication', 'environment', 'biologic']),
  type: oneOf(['allergy', 'intolerance']),
  clinical_status: oneOf(['active', 'inactive', 'resolved']),
  verification: oneOf(['unconfirmed', 'confirmed', 'refuted']),
  criticality: nullable(oneOf(['low', 'high', 'unable-to-assess'])),
  onset: nullable(date()),
  asserted_at: nullable(instant({ description: 'When it was first written down, where that was elsewhere' })),
} satisfies TProperties;

const Reaction = record({
  manifestation: line(200, { minLength: 1 }),
  severity: nullable(oneOf(['mild', 'moderate', 'severe'])),
});

const words = {
  substance: line(200, { minLength: 1, description: 'As people call it' }),
  reactions: Type.Array(Reaction, { maxItems: 20 }),
  note: nullable(text(2_000)),
} satisfies TProperties;

export const Allergy = chartEntry({ ...facts, ...words });
export type Allergy = Static<typeof Allergy>;

/** What is known of a patient's allergies as a whole: that nobody asked is something else than that there are none. */
export const AllergyStatus = oneOf(['not-asked', 'none-known', 'recorded']);
export type AllergyStatus = Static<typeof AllergyStatus>;

export const allergyEvents = {
  'clinical.allergy.recorded': event({
    describe: 'An allergy or intolerance was recorded.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.allergy.changed': event({
    describe: 'What is known of an allergy changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.allergy.entered-in-error': event({
    describe: 'An allergy should never have been recorded.',
    data: errorReason,
  }),
  'clinical.allergies.none-known': event({
    describe: 'The patient says that there are no known allergies.',
    data: record({ patient_id: uuid() }),
  }),
};

const AllergyList = record({
  ...pageOf('allergies', Allergy).properties,
  status: AllergyStatus,
  reviewed_at: nullable(instant({ description: 'When somebody last asked or recorded' })),
  reviewed_by: nullable(Type.String()),
});

export const allergyOperations = {
  listAllergies: operation({
    method: 'GET',
    path: '/patients/:patient/allergies',
    summary: 'The allergies of a patient, and whether anybody asked',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    query: record(listQuery),
    reply: AllergyList,
  }),
  recordAllergy: recordsEntry({
    path: '/patients/:patient/allergies',
    summary: 'Record an allergy or intolerance',
    description: 'Answers 409 `allergy-exists` where the same substance is active already.',
    permission: 'clinical:record',
    body: record({
      ...inEncounter,
      ...optional({ ...facts, ...words }),
      category: facts.category,
      substance: words.substance,
    }),
    reply: Allergy,
  }),
  updateAllergy: changesEntry({
    method: 'PATCH',
    path: '/allergies/:id',
    summary: 'Change what is known of an allergy',
    permission: 'clinical:record',
    body: record({ ...optional({ ...facts, ...words }) }),
    reply: Allergy,
  }),
  enterAllergyInError: entersInError('/allergies', Allergy),
  stateNoKnownAllergies: operation({
    method: 'POST',
    path: '/patients/:patient/allergies/none-known',
    summary: 'The patient was asked, and there are no known allergies',
    description: 'Answers 409 `allergies-recorded` while an active allergy is recorded.',
    permission: 'clinical:record',
    audit: { action: 'update', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    reply: AllergyList,
  }),
};
