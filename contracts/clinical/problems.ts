import {
  date,
  event,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  type TProperties,
  Type,
  text,
} from '@hms/platform/contract';
import { Certainty } from './encounter.ts';
import {
  Coding,
  changesEntry,
  chartEntry,
  entersInError,
  entryPath,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  optional,
  recordsEntry,
  sealed,
} from './entry.ts';

const facts = {
  coding: nullable(Coding),
  clinical_status: oneOf(['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'], {
    description: 'FHIR R4 condition clinical status',
  }),
  certainty: Certainty,
  severity: nullable(oneOf(['mild', 'moderate', 'severe'])),
  onset: nullable(date()),
  abated: nullable(date({ description: 'When it was over' })),
} satisfies TProperties;

const words = {
  name: line(400, { minLength: 1, description: 'As the chart calls it' }),
  note: nullable(text(4_000)),
} satisfies TProperties;

export const ChartProblem = chartEntry({ ...facts, ...words });
export type ChartProblem = Static<typeof ChartProblem>;

export const problemEvents = {
  'clinical.problem.recorded': event({
    describe: 'A problem was put on the list.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.problem.changed': event({
    describe: 'What is known of a problem changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.problem.entered-in-error': event({
    describe: 'A problem should never have been on the list.',
    data: errorReason,
  }),
};

export const problemOperations = {
  listProblems: listsEntries('problems', 'The problem list of a patient, also what is over', ChartProblem),
  getChartProblem: operation({
    method: 'GET',
    path: '/problems/:id',
    summary: 'Read a problem',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient' },
    params: entryPath,
    reply: ChartProblem,
  }),
  recordProblem: recordsEntry({
    path: '/patients/:patient/problems',
    summary: 'Put a problem on the list',
    description: 'Answers 409 `problem-exists` where the same code is on the list and not over.',
    permission: 'clinical:diagnose',
    body: record({
      ...inEncounter,
      ...optional({ ...facts, ...words }),
      name: Type.Optional(line(400, { minLength: 1, description: 'What the code says where absent' })),
    }),
    reply: ChartProblem,
  }),
  updateProblem: changesEntry({
    method: 'PATCH',
    path: '/problems/:id',
    summary: 'Change what is known of a problem, or say that it is over',
    permission: 'clinical:diagnose',
    body: record(optional({ ...facts, ...words })),
    reply: ChartProblem,
  }),
  enterProblemInError: entersInError('/problems', ChartProblem),
};
