import {
  date,
  event,
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
import {
  CODE_SYSTEMS,
  changesEntry,
  chartEntry,
  codingIn,
  entersInError,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  optional,
  readsEntry,
  recordsEntry,
  sealed,
} from './entry.ts';

/** FHIR R4 ImmunizationStatus; what was entered in error says so by its error_reason. */
export const ImmunizationStatus = oneOf(['completed', 'not-done']);
export type ImmunizationStatus = Static<typeof ImmunizationStatus>;

const facts = {
  coding: nullable(codingIn(CODE_SYSTEMS.cvx)),
  status: ImmunizationStatus,
  occurred_at: instant({ description: 'When it was given, or would have been' }),
  not_done_reason: nullable(
    oneOf(['immune', 'medical-precaution', 'out-of-stock', 'patient-objection'], {
      description: 'FHIR R4 immunization-status-reason: IMMUNE, MEDPREC, OSTOCK, PATOBJ',
    }),
  ),
  primary_source: Type.Boolean({ description: 'Whether whoever gave it recorded it; false where it is only told' }),
  manufacturer: nullable(line(120)),
  lot_number: nullable(line(40)),
  expires_on: nullable(date({ description: 'The last day on which the lot may be given' })),
  site: nullable(oneOf(['left-arm', 'right-arm', 'left-thigh', 'right-thigh', 'gluteal'])),
  route: nullable(oneOf(['intramuscular', 'subcutaneous', 'intradermal', 'oral', 'intranasal', 'transdermal'])),
  dose: nullable(
    record({
      value: Type.Number({ exclusiveMinimum: 0, maximum: 1_000 }),
      unit: line(20, { minLength: 1, description: 'UCUM, e.g. mL' }),
    }),
  ),
  dose_number: nullable(Type.Integer({ minimum: 1, maximum: 50 })),
  series_doses: nullable(Type.Integer({ minimum: 1, maximum: 50, description: 'How many doses the series has' })),
  subpotent_reason: nullable(
    oneOf(['partial-dose', 'cold-chain-break', 'recall', 'expired'], {
      description: 'Why the dose does not count (FHIR R4 isSubpotent); null where it does',
    }),
  ),
  performer: nullable(uuid({ description: 'The account of who gave it' })),
} satisfies TProperties;

const words = {
  name: line(400, { minLength: 1, description: 'As the chart calls the vaccine' }),
  reaction: nullable(text(2_000)),
  note: nullable(text(4_000)),
} satisfies TProperties;

/** A vaccine that was given, or was not and why. */
export const Immunization = chartEntry({ ...facts, ...words });
export type Immunization = Static<typeof Immunization>;

export const immunizationEvents = {
  'clinical.immunization.recorded': event({
    describe: 'A vaccine was given, or was not and why.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.immunization.changed': event({
    describe: 'What is known of an immunisation changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.immunization.entered-in-error': event({
    describe: 'An immunisation should never have been recorded.',
    data: errorReason,
  }),
};

const { status: _status, not_done_reason: _reason, ...corrigible } = facts;

export const immunizationOperations = {
  listImmunizations: listsEntries('immunizations', 'The immunisations of a patient, also those not done', Immunization),
  getImmunization: readsEntry('/immunizations', 'Read an immunisation', Immunization),
  recordImmunization: recordsEntry({
    path: '/patients/:patient/immunizations',
    summary: 'Record a vaccine that was given, or was not',
    description:
      'What was not done has a reason: 422 `reason-needed`. A lot that had expired is refused (422 `vaccine-expired`) unless the dose is said to be subpotent. Answers 409 `immunization-exists` where the same vaccine was given on the same day.',
    permission: 'clinical:record',
    body: record({
      ...inEncounter,
      ...optional({ ...facts, ...words }),
      name: Type.Optional(line(400, { minLength: 1, description: 'What the code says where absent' })),
    }),
    reply: Immunization,
  }),
  updateImmunization: changesEntry({
    method: 'PATCH',
    path: '/immunizations/:id',
    summary: 'Correct what is known of an immunisation',
    description: 'Whether it was done does not change: what was recorded wrongly is entered in error.',
    permission: 'clinical:record',
    body: record(optional({ ...corrigible, ...words })),
    reply: Immunization,
  }),
  enterImmunizationInError: entersInError('/immunizations', Immunization),
};
