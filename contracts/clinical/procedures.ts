import {
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
  Coding,
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
import { PROCEDURE_REASONS } from './life-cycles.ts';

/** FHIR R4 EventStatus; what was entered in error says so by its error_reason. */
export const ProcedureStatus = oneOf(['preparation', 'in-progress', 'on-hold', 'not-done', 'stopped', 'completed']);
export type ProcedureStatus = Static<typeof ProcedureStatus>;

const ProcedureReason = oneOf(PROCEDURE_REASONS);

const facts = {
  coding: nullable(codingIn(CODE_SYSTEMS.snomed, CODE_SYSTEMS.cpt, CODE_SYSTEMS.hcpcs, CODE_SYSTEMS.icd10pcs)),
  status: ProcedureStatus,
  status_reason: nullable(ProcedureReason),
  category: nullable(oneOf(['surgical', 'diagnostic', 'therapeutic', 'counselling', 'education', 'nursing'])),
  performed_from: nullable(instant()),
  performed_to: nullable(instant()),
  performer: nullable(uuid({ description: 'The account of who did it' })),
  body_site: nullable(Coding),
  laterality: nullable(oneOf(['left', 'right', 'bilateral'])),
  outcome: nullable(oneOf(['successful', 'partially-successful', 'unsuccessful'])),
  order_id: nullable(uuid({ description: 'The order that it carries out' })),
  problem_ids: Type.Array(uuid(), { maxItems: 20, description: 'The entries of the problem list that it is done for' }),
} satisfies TProperties;

const words = {
  name: line(400, { minLength: 1, description: 'As the chart calls it' }),
  complication: nullable(text(4_000)),
  note: nullable(text(8_000)),
} satisfies TProperties;

/** What was done to a patient, is being done, or was not done and why. */
export const Procedure = chartEntry({ ...facts, ...words });
export type Procedure = Static<typeof Procedure>;

export const procedureEvents = {
  'clinical.procedure.recorded': event({
    describe: 'A procedure was done, is being prepared or under way, or was not done and why.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.procedure.changed': event({
    describe: 'A procedure went on, ended, or what is known of it changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.procedure.entered-in-error': event({
    describe: 'A procedure should never have been recorded.',
    data: errorReason,
  }),
};

const onProcedure = { permission: 'clinical:record', reply: Procedure } as const;
const { status: _status, status_reason: _reason, ...corrigible } = facts;
const Reason = record({ reason: ProcedureReason, note: Type.Optional(words.note) });
const at = Type.Optional(instant({ description: 'When it happened, if not just now; not in the future' }));

export const procedureOperations = {
  listProcedures: listsEntries('procedures', 'The procedures of a patient, also those not done', Procedure),
  getProcedure: readsEntry('/procedures', 'Read a procedure', Procedure),
  recordProcedure: recordsEntry({
    ...onProcedure,
    path: '/patients/:patient/procedures',
    summary: 'Record a procedure',
    description:
      'It is completed where no status is said. What was not done or was stopped has a reason: 422 `reason-needed`. The problems and the order are the patient’s: 422 `not-of-this-patient`.',
    body: record({
      ...inEncounter,
      ...optional({ ...facts, ...words }),
      name: Type.Optional(line(400, { minLength: 1, description: 'What the code says where absent' })),
    }),
  }),
  updateProcedure: changesEntry({
    ...onProcedure,
    method: 'PATCH',
    path: '/procedures/:id',
    summary: 'Correct what is known of a procedure',
    body: record(optional({ ...corrigible, ...words })),
  }),
  startProcedure: changesEntry({
    ...onProcedure,
    path: '/procedures/:id/start',
    summary: 'The procedure begins, or goes on after a halt',
    body: record({ at }),
  }),
  holdProcedure: changesEntry({
    ...onProcedure,
    path: '/procedures/:id/hold',
    summary: 'The procedure halts',
    body: Reason,
  }),
  stopProcedure: changesEntry({
    ...onProcedure,
    path: '/procedures/:id/stop',
    summary: 'The procedure is ended before it was done',
    body: record({ ...Reason.properties, at }),
  }),
  completeProcedure: changesEntry({
    ...onProcedure,
    path: '/procedures/:id/complete',
    summary: 'The procedure is done',
    body: record({ at, ...optional({ outcome: facts.outcome, complication: words.complication, note: words.note }) }),
  }),
  abandonProcedure: changesEntry({
    ...onProcedure,
    path: '/procedures/:id/not-done',
    summary: 'The procedure will not be done',
    body: Reason,
  }),
  enterProcedureInError: entersInError('/procedures', Procedure),
};
