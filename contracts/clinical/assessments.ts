import {
  event,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  personal,
  record,
  type Static,
  type TProperties,
  Type,
  text,
} from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import {
  changesEntry,
  chartEntry,
  entersInError,
  entryPath,
  errorReason,
  inEncounter,
  listQuery,
  ofChart,
  ofPatientPath,
  recordsEntry,
  sealed,
} from './entry.ts';

/** The instruments that the hospital has, each a published one. */
export const INSTRUMENTS = ['gcs', 'phq-9', 'gad-7', 'morse', 'braden'] as const;
const Instrument = oneOf(INSTRUMENTS);
export type Instrument = Static<typeof Instrument>;

const key = line(40, { minLength: 1 });

/** What an item may be answered with: points, or nothing where it cannot be tested. */
const Answers = Type.Record(
  Type.String({ pattern: '^[a-z0-9_]{1,40}$' }),
  nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  {
    description: 'Points by item; null where the item allows that it cannot be tested',
  },
);

const facts = {
  status: oneOf(['final', 'amended'], { description: 'FHIR R4 observation status' }),
  instrument: Instrument,
  assessed_at: instant(),
  answers: Answers,
  total: nullable(Type.Integer({ description: 'Null where an item could not be tested' })),
  band: nullable(line(40, { description: 'What the total means, by the key that the instrument has for it' })),
  flags: Type.Array(key, { maxItems: 10, description: 'What must be seen whatever the total says' }),
} satisfies TProperties;

const words = { note: nullable(text(4_000)) } satisfies TProperties;
const amended = nullable(text(500, { description: 'Why it was amended' }));

/** What came of asking or examining a patient by a published instrument. */
export const Assessment = chartEntry({ ...facts, ...words, amendment_reason: amended });
export type Assessment = Static<typeof Assessment>;

const Option = record({
  points: nullable(Type.Integer({ description: 'Null for what cannot be tested' })),
  title: Type.String(),
});
const Item = record({
  key,
  code: nullable(line(20, { description: 'LOINC' })),
  title: Type.String(),
  options: Type.Array(Option),
});
const Band = record({
  key: line(40),
  title: Type.String(),
  from: Type.Integer({ description: 'The lowest total of the band' }),
  to: Type.Integer(),
});

/** An instrument as data: what is asked, what may be answered, what the totals mean. */
export const InstrumentDefinition = record({
  instrument: Instrument,
  title: Type.String(),
  code: nullable(line(20, { description: 'LOINC of the total' })),
  items: Type.Array(Item),
  bands: Type.Array(Band),
  source: Type.String({ description: 'Where it was published' }),
});
export type InstrumentDefinition = Static<typeof InstrumentDefinition>;

export const assessmentEvents = {
  'clinical.assessment.updated': event({
    describe: 'A patient was assessed by an instrument.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.assessment.amended': event({
    describe: 'An assessment was corrected; all that it says now is present.',
    data: record({ ...facts, ...sealed(words), amendment_reason: personal(amended) }),
  }),
  'clinical.assessment.entered-in-error': event({
    describe: 'An assessment should never have been recorded.',
    data: errorReason,
  }),
};

const ANSWERS =
  'All items are answered: 422 `answers-missing` names those that are not, 422 `answer-not-offered` what the instrument does not offer.';

export const assessmentOperations = {
  listInstruments: operation({
    method: 'GET',
    path: '/instruments',
    summary: 'The instruments by which patients are assessed',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'instrument' },
    reply: record({ instruments: Type.Array(InstrumentDefinition) }),
  }),
  listAssessments: operation({
    method: 'GET',
    path: '/patients/:patient/assessments',
    summary: 'The assessments of a patient, the newest first',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    query: record({ ...listQuery, instrument: Type.Optional(Instrument) }),
    reply: pageOf('assessments', Assessment),
  }),
  getAssessment: operation({
    method: 'GET',
    path: '/assessments/:id',
    summary: 'Read an assessment',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply: Assessment,
  }),
  recordAssessment: recordsEntry({
    path: '/patients/:patient/assessments',
    summary: 'Record an assessment; it is scored as published',
    description: ANSWERS,
    permission: 'clinical:record',
    body: record({
      ...inEncounter,
      instrument: Instrument,
      assessed_at: Type.Optional(instant({ description: 'Now where absent' })),
      answers: Answers,
      note: Type.Optional(words.note),
    }),
    reply: Assessment,
  }),
  amendAssessment: changesEntry({
    path: '/assessments/:id/amend',
    summary: 'Correct an assessment',
    description: `What is absent stays. ${ANSWERS}`,
    permission: 'clinical:record',
    body: record({
      reason: text(500, { minLength: 3 }),
      assessed_at: Type.Optional(instant()),
      answers: Type.Optional(Answers),
      note: Type.Optional(words.note),
    }),
    reply: Assessment,
  }),
  enterAssessmentInError: entersInError('/assessments', Assessment),
};
