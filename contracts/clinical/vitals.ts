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
  type TOptional,
  type TProperties,
  type TSchema,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import {
  changesEntry,
  chartEntry,
  entersInError,
  entryPath,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  ofPatientPath,
  recordsEntry,
  sealed,
} from './entry.ts';
import { Escalation, News2, News2Band } from './news2.ts';
import { Task } from './tasks.ts';
import { CONSCIOUSNESS, MEASURED_NAMES, type MeasuredSign, SIGN_NAMES, type SignName } from './vital-signs.ts';

const ofEach = <Name extends string, S extends TSchema>(names: readonly Name[], schema: S) =>
  record(
    Object.fromEntries(names.map((name) => [name, Type.Optional(schema)])) as unknown as Record<Name, TOptional<S>>,
  );

const amount = Type.Number({ minimum: -1_000, maximum: 1_000_000 });
const unit = line(20, { minLength: 1, description: 'UCUM' });

/** Why a reading stands out; where no range fits there is no flag, and nobody says that it is normal. */
const Flag = oneOf(['low', 'normal', 'high']);
export type ReadingFlag = Static<typeof Flag>;

/** One sign as it is kept. */
export const Reading = record({
  value: Type.Number({ description: 'In the unit of the sign, rounded to its decimals' }),
  unit,
  given: nullable(record({ value: Type.Number(), unit }, { description: 'What was entered, where in another unit' })),
  flag: nullable(Flag),
  low: nullable(Type.Number({ description: 'Where the reference range of the patient’s age and sex begins' })),
  high: nullable(Type.Number()),
  confirmed: Type.Boolean({ description: 'Unlikely, but confirmed by who measured it' }),
});
export type Reading = Static<typeof Reading>;

/** The readings of a set, each by the name of its sign. */
export const Readings = ofEach<SignName, typeof Reading>(SIGN_NAMES, Reading);
export type Readings = Static<typeof Readings>;

/** What was measured: a number of the unit that the sign is kept in, or of one that can be converted to it. */
const Given = record({ value: amount, unit: Type.Optional(unit) });
const GivenReadings = ofEach<MeasuredSign, typeof Given>(MEASURED_NAMES, Given);
export type GivenReadings = Static<typeof GivenReadings>;

const ofSet = {
  oxygen: nullable(oneOf(['air', 'oxygen'], { description: 'What the patient breathed' })),
  oxygen_device: nullable(line(60, { description: 'e.g. nasal cannula' })),
  consciousness: nullable(oneOf(CONSCIOUSNESS, { description: 'Confusion is new confusion' })),
  temperature_site: nullable(oneOf(['oral', 'axillary', 'tympanic', 'temporal', 'rectal', 'core'])),
  position: nullable(oneOf(['sitting', 'standing', 'lying'])),
  pregnant: nullable(Type.Boolean({ description: 'As it was known at the bedside' })),
} satisfies TProperties;

const facts = {
  status: oneOf(['final', 'amended'], { description: 'FHIR R4 observation status' }),
  observed_at: instant(),
  ...ofSet,
  readings: Readings,
  news2: nullable(News2),
} satisfies TProperties;

const words = { note: nullable(text(2_000)) } satisfies TProperties;
const amended = nullable(text(500, { description: 'Why it was amended' }));

/** The vital signs of one moment. */
export const VitalSigns = chartEntry({
  ...facts,
  ...words,
  escalation: nullable(Escalation),
  amendment_reason: amended,
});
export type VitalSigns = Static<typeof VitalSigns>;

export const vitalsEvents = {
  'clinical.vitals.recorded': event({
    describe: 'Vital signs were measured.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.vitals.amended': event({
    describe: 'Vital signs were corrected; all that they say now is present.',
    data: record({ ...facts, ...sealed(words), amendment_reason: personal(amended) }),
  }),
  'clinical.vitals.rejudged': event({
    describe:
      'What became known of the patient changes by what the measurements are judged; they stand as they were measured.',
    data: record({ readings: Readings, news2: facts.news2 }),
  }),
  'clinical.vitals.escalated': event({
    describe: 'Vital signs call for somebody: the patient deteriorates.',
    data: record({ escalation: Escalation }),
  }),
  'clinical.vitals.entered-in-error': event({
    describe: 'Vital signs should never have been recorded.',
    data: errorReason,
  }),
};

export const spo2ScaleEvents = {
  'clinical.spo2-scale.chosen': event({
    describe: 'A prescriber decided by which scale oxygen saturation is scored.',
    data: record({
      patient_id: uuid(),
      scale: News2.properties.scale,
      reason: personal(text(500)),
    }),
  }),
};

const Confirmed = Type.Array(oneOf(SIGN_NAMES), {
  maxItems: SIGN_NAMES.length,
  description: 'Unlikely readings that are right all the same',
});

const optionalSet = Object.fromEntries(
  Object.entries(ofSet).map(([name, schema]) => [name, Type.Optional(schema)]),
) as unknown as { [K in keyof typeof ofSet]: TOptional<(typeof ofSet)[K]> };

const BOUNDS =
  'Answers 422 `impossible-value` for what no living person has, and 422 `unlikely-value` for what must be confirmed; the member `errors` names each.';

const Scale = record({
  scale: News2.properties.scale,
  chosen_at: nullable(instant()),
  chosen_by: nullable(line(100)),
});

const FlowsheetColumn = record({
  vitals_id: uuid(),
  at: instant(),
  encounter_id: nullable(uuid()),
  by: line(100),
  status: facts.status,
  oxygen: facts.oxygen,
  consciousness: facts.consciousness,
  score: nullable(Type.Integer({ description: 'NEWS2; of what is there where something is missing' })),
  complete: Type.Boolean(),
  band: nullable(News2Band),
});
const FlowsheetRow = record({
  sign: oneOf(SIGN_NAMES),
  code: line(20, { description: 'LOINC' }),
  unit,
  values: Type.Array(nullable(record({ value: Type.Number(), flag: nullable(Flag) })), {
    description: 'One for each column',
  }),
});
/** Many sets as a table: a column for each set, the newest first, and a row for each sign that any of them has. */
export const Flowsheet = record({
  columns: Type.Array(FlowsheetColumn),
  rows: Type.Array(FlowsheetRow),
  next: nullable(Type.String({ description: 'Goes on with the older ones' })),
});
export type Flowsheet = Static<typeof Flowsheet>;

const SeriesPoint = record({
  vitals_id: uuid(),
  at: instant(),
  value: Type.Number(),
  flag: nullable(Flag),
});
export const SignSeries = record({
  sign: oneOf(SIGN_NAMES),
  code: line(20),
  unit,
  points: Type.Array(SeriesPoint, { description: 'The newest first' }),
  next: nullable(Type.String()),
});
export type SignSeries = Static<typeof SignSeries>;

const TrendPoint = record({ vitals_id: uuid(), at: instant(), news2: News2 });
export const News2Trend = record({
  points: Type.Array(TrendPoint, { description: 'The newest first' }),
  next: nullable(Type.String()),
});
export type News2Trend = Static<typeof News2Trend>;

/** How a patient is watched. */
export const PatientMonitoring = record({
  spo2_scale: Scale,
  not_scored: News2.properties.not_scored,
  latest: nullable(TrendPoint),
  overdue: Type.Boolean({ description: 'The next set should have been made already' }),
  escalations: Type.Array(Task, { description: 'Tasks of this score that are open' }),
  latest_readings: Type.Array(
    record({ sign: oneOf(SIGN_NAMES), ...SeriesPoint.properties, unit }, { description: 'The last of each sign' }),
  ),
});
export type PatientMonitoring = Static<typeof PatientMonitoring>;

const sheet = {
  from: Type.Optional(instant()),
  to: Type.Optional(instant()),
  before: Type.Optional(text(100, { description: 'Goes on after the page whose `next` this was' })),
} satisfies TProperties;

const ofPatient = {
  method: 'GET',
  permission: 'clinical:read',
  audit: { action: 'read', of: 'patient', patientParam: 'patient' },
} as const;

const signList = (names: readonly string[]) =>
  Type.String({
    pattern: `^(${names.join('|')})(,(${names.join('|')})){0,${names.length - 1}}$`,
    maxLength: 400,
    description: 'Names of signs with commas between; sets with any of them, and only their rows',
  });

export const vitalsOperations = {
  listVitals: listsEntries('vitals', 'The sets of vital signs of a patient', VitalSigns),
  recordVitals: recordsEntry({
    path: '/patients/:patient/vitals',
    summary: 'Record the vital signs of a moment',
    description: `${BOUNDS} The body mass index follows from weight and height, and NEWS2 is scored and escalated.`,
    permission: 'clinical:record',
    body: record({
      ...inEncounter,
      observed_at: Type.Optional(instant({ description: 'Now where absent' })),
      ...optionalSet,
      readings: Type.Optional(GivenReadings),
      confirmed: Type.Optional(Confirmed),
      note: Type.Optional(words.note),
    }),
    reply: VitalSigns,
  }),
  getVitals: operation({
    method: 'GET',
    path: '/vitals/:id',
    summary: 'Read a set of vital signs',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply: VitalSigns,
  }),
  getVitalsHistory: operation({
    method: 'GET',
    path: '/vitals/:id/history',
    summary: 'A set of vital signs as it was and is, the oldest first',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply: record({ versions: Type.Array(VitalSigns) }),
  }),
  amendVitals: changesEntry({
    path: '/vitals/:id/amend',
    summary: 'Correct a set of vital signs',
    description: `What is absent stays; a reading that is null is taken out. ${BOUNDS}`,
    permission: 'clinical:record',
    body: record({
      reason: text(500, { minLength: 3 }),
      observed_at: Type.Optional(instant()),
      ...optionalSet,
      readings: Type.Optional(
        ofEach<MeasuredSign, ReturnType<typeof nullable<typeof Given>>>(MEASURED_NAMES, nullable(Given)),
      ),
      confirmed: Type.Optional(Confirmed),
      note: Type.Optional(words.note),
    }),
    reply: VitalSigns,
  }),
  enterVitalsInError: entersInError('/vitals', VitalSigns),
  getFlowsheet: operation({
    ...ofPatient,
    path: '/patients/:patient/flowsheet',
    summary: 'The vital signs of a patient as a table',
    params: ofPatientPath,
    query: record({
      ...sheet,
      signs: Type.Optional(signList(SIGN_NAMES)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: 'Columns; 24 where absent' })),
    }),
    reply: Flowsheet,
  }),
  getSignSeries: operation({
    ...ofPatient,
    path: '/patients/:patient/series/:sign',
    summary: 'One vital sign of a patient over time',
    params: record({ ...ofPatientPath.properties, sign: oneOf(SIGN_NAMES) }),
    query: record({
      ...sheet,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000, description: '200 where absent' })),
    }),
    reply: SignSeries,
  }),
  getNews2Trend: operation({
    ...ofPatient,
    path: '/patients/:patient/news2',
    summary: 'The scores of a patient over time',
    params: ofPatientPath,
    query: record({
      ...sheet,
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: '50 where absent' })),
    }),
    reply: News2Trend,
  }),
  getMonitoring: operation({
    ...ofPatient,
    path: '/patients/:patient/monitoring',
    summary: 'How a patient is watched: the last score, what is due, what is asked for',
    params: ofPatientPath,
    reply: PatientMonitoring,
  }),
  chooseSpo2Scale: operation({
    method: 'POST',
    path: '/patients/:patient/spo2-scale',
    summary: 'Decide by which scale oxygen saturation is scored',
    description:
      'Scale 2 is for confirmed hypercapnic respiratory failure, and a prescriber’s decision [Royal College of Physicians, NEWS2, 2017].',
    permission: 'clinical:order',
    audit: { action: 'update', of: 'patient', patientParam: 'patient' },
    params: ofPatientPath,
    body: record({ scale: News2.properties.scale, reason: text(500, { minLength: 3 }) }),
    reply: Scale,
  }),
};
