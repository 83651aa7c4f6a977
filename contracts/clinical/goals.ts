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

/** FHIR R4 GoalLifecycleStatus; what was entered in error says so by its error_reason. */
export const GoalStatus = oneOf([
  'proposed',
  'planned',
  'accepted',
  'active',
  'on-hold',
  'completed',
  'cancelled',
  'rejected',
]);
export type GoalStatus = Static<typeof GoalStatus>;

/** FHIR R4 goal-achievement. */
export const Achievement = oneOf([
  'in-progress',
  'improving',
  'worsening',
  'no-change',
  'achieved',
  'sustaining',
  'not-achieved',
  'no-progress',
  'not-attainable',
]);
export type Achievement = Static<typeof Achievement>;

/** What is measured, and between which bounds the goal is reached; at least one bound. */
export const GoalTarget = record({
  coding: nullable(codingIn(CODE_SYSTEMS.loinc, CODE_SYSTEMS.snomed)),
  low: nullable(Type.Number({ description: 'Reached from here on' })),
  high: nullable(Type.Number({ description: 'Reached up to here' })),
  low_inclusive: Type.Boolean(),
  high_inclusive: Type.Boolean(),
  unit: nullable(line(40, { description: 'UCUM, e.g. mm[Hg]' })),
});
export type GoalTarget = Static<typeof GoalTarget>;

const Progress = record({
  at: instant(),
  by: line(100),
  value: nullable(Type.Number({ description: 'In the unit of the target' })),
  achievement: Achievement,
});
/** The most steps of progress that one goal keeps. */
export const MOST_PROGRESS = 500;

const facts = {
  status: GoalStatus,
  achievement: Achievement,
  priority: nullable(oneOf(['high', 'medium', 'low'])),
  target: nullable(GoalTarget),
  starts_on: nullable(date()),
  due_on: nullable(date()),
  care_plan_id: nullable(uuid({ description: 'The care plan that it belongs to' })),
  problem_ids: Type.Array(uuid(), { maxItems: 20, description: 'The entries of the problem list that it is about' }),
  progress: Type.Array(Progress, { maxItems: MOST_PROGRESS, description: 'The oldest first' }),
} satisfies TProperties;

const words = {
  description: line(500, { minLength: 1 }),
  note: nullable(text(4_000)),
} satisfies TProperties;

/** What a patient is to reach. */
export const Goal = chartEntry({ ...facts, ...words });
export type Goal = Static<typeof Goal>;

export const goalEvents = {
  'clinical.goal.recorded': event({
    describe: 'Something is to be reached with a patient.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.goal.changed': event({
    describe: 'A goal went on, or what is known of it changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.goal.entered-in-error': event({
    describe: 'A goal should never have been recorded.',
    data: errorReason,
  }),
};

const onGoal = { permission: 'clinical:record', reply: Goal } as const;
const { status: _status, achievement: _achievement, progress: _progress, ...corrigible } = facts;

export const goalOperations = {
  listGoals: listsEntries('goals', 'The goals of a patient, also those that are over', Goal),
  getGoal: readsEntry('/goals', 'Read a goal', Goal),
  recordGoal: recordsEntry({
    ...onGoal,
    path: '/patients/:patient/goals',
    summary: 'Set a goal',
    description:
      'It is active where no status is said. A target has at least one bound, the lower below the upper: 422 `target-unclear`.',
    body: record({
      ...inEncounter,
      ...optional({ status: GoalStatus, achievement: Achievement, ...corrigible, note: words.note }),
      description: words.description,
    }),
  }),
  updateGoal: changesEntry({
    ...onGoal,
    method: 'PATCH',
    path: '/goals/:id',
    summary: 'Change a goal',
    body: record(optional({ ...corrigible, ...words })),
  }),
  recordGoalProgress: changesEntry({
    ...onGoal,
    path: '/goals/:id/progress',
    summary: 'Say how far a goal is',
    description: 'Where only a value is said, the target decides whether the goal is achieved.',
    body: record({
      at: Type.Optional(instant({ description: 'When it was so, if not just now; not in the future' })),
      value: Type.Optional(nullable(Type.Number())),
      achievement: Type.Optional(Achievement),
      note: Type.Optional(words.note),
    }),
  }),
  changeGoalStatus: changesEntry({
    ...onGoal,
    path: '/goals/:id/status',
    summary: 'Accept, begin, hold, complete, cancel or reject a goal',
    body: record({ status: GoalStatus, note: Type.Optional(words.note) }),
  }),
  enterGoalInError: entersInError('/goals', Goal),
};
