import {
  date,
  freeObject,
  instant,
  line,
  nullable,
  oneOf,
  record,
  type Static,
  type TProperties,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { Coding } from './entry.ts';

/** FHIR R4 EncounterStatus. The reference calls `finished` completed. */
export const EncounterStatus = oneOf([
  'planned',
  'arrived',
  'triaged',
  'in-progress',
  'onleave',
  'finished',
  'cancelled',
  'entered-in-error',
]);
export type EncounterStatus = Static<typeof EncounterStatus>;

/** Where care takes place, as HL7 v3 ActEncounterCode says it. */
export const EncounterClass = oneOf(['ambulatory', 'emergency', 'inpatient', 'virtual', 'home']);
export type EncounterClass = Static<typeof EncounterClass>;

export const DiagnosisRole = oneOf(['primary', 'secondary', 'admission', 'discharge', 'comorbidity', 'differential']);
export const Certainty = oneOf(['unconfirmed', 'provisional', 'differential', 'confirmed', 'refuted']);

/** A diagnosis made in an encounter. */
export const Diagnosis = record({
  id: uuid(),
  coding: Coding,
  role: DiagnosisRole,
  rank: Type.Integer({ minimum: 1, maximum: 99, description: 'In the order in which they are billed' }),
  certainty: Certainty,
  problem_id: nullable(uuid({ description: 'The entry of the problem list that it belongs to' })),
});
export type Diagnosis = Static<typeof Diagnosis>;

/** A procedure done or a drug given or prescribed in an encounter, as billing and quality count them. */
const Counted = record({ coding: Coding, quantity: Type.Number({ exclusiveMinimum: 0, maximum: 100_000 }) });

const words = (maxLength: number) => nullable(text(maxLength));

/** What is said of an encounter in words: sealed under the patient's key wherever they are kept. */
export const encounterWords = {
  chief_complaint: words(2_000),
  history_of_present_illness: words(20_000),
  review_of_systems: nullable(freeObject({ description: 'Findings by system' })),
  physical_examination: nullable(freeObject({ description: 'Findings by region' })),
  assessment: words(20_000),
  plan: words(20_000),
} satisfies TProperties;

/** What is known of an encounter beside its words. */
export const encounterFacts = {
  provider_id: nullable(
    uuid({ description: 'The account of who treats; the entry of the staff directory where that has no account' }),
  ),
  encounter_type: line(50, { minLength: 1, description: 'e.g. follow-up, consultation' }),
  class: EncounterClass,
  encounter_date: instant({ description: 'When it is to begin, or began' }),
  location: nullable(line(100)),
  facility_id: nullable(uuid()),
  department_id: nullable(uuid()),
  vital_signs: nullable(freeObject({ description: 'The last measurements of the encounter' })),
  procedures: Type.Array(Counted, { maxItems: 200 }),
  medications: Type.Array(Counted, { maxItems: 200 }),
  follow_up_required: Type.Boolean(),
  follow_up_date: nullable(date()),
  metadata: freeObject(),
} satisfies TProperties;

export const Encounter = record({
  id: uuid(),
  version: Type.Integer(),
  number: line(20, { description: 'As people read it' }),
  status: EncounterStatus,
  patient_id: nullable(uuid({ description: 'After a merge the survivor; null once the person was forgotten' })),
  appointment_id: nullable(uuid()),
  provider_name: nullable(Type.String()),
  participants: Type.Array(uuid(), { description: 'Accounts of all who had a part in it' }),
  ...encounterFacts,
  ...encounterWords,
  diagnoses: Type.Array(Diagnosis),
  arrived_at: nullable(instant()),
  started_at: nullable(instant()),
  ended_at: nullable(instant()),
  disposition: nullable(line(100)),
  closing_note: nullable(Type.String({ description: 'Why it was cancelled or entered in error' })),
  created_at: instant(),
  created_by: line(100),
  updated_at: instant(),
});
export type Encounter = Static<typeof Encounter>;
