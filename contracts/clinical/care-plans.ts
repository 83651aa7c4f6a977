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

/** FHIR R4 RequestStatus; what was entered in error says so by its error_reason. */
export const CarePlanStatus = oneOf(['draft', 'active', 'on-hold', 'revoked', 'completed']);
export type CarePlanStatus = Static<typeof CarePlanStatus>;

/** FHIR R4 CarePlanActivityStatus. */
export const ActivityStatus = oneOf([
  'not-started',
  'scheduled',
  'in-progress',
  'on-hold',
  'completed',
  'cancelled',
  'stopped',
]);
export type ActivityStatus = Static<typeof ActivityStatus>;

const activityFields = {
  coding: nullable(codingIn(CODE_SYSTEMS.snomed, CODE_SYSTEMS.cpt, CODE_SYSTEMS.loinc, CODE_SYSTEMS.rxnorm)),
  status: ActivityStatus,
  title: line(400, { minLength: 1 }),
  due_on: nullable(date()),
  note: nullable(text(2_000)),
} satisfies TProperties;

/** One thing of a care plan that is to be done. */
export const CarePlanActivity = record({ id: uuid(), ...activityFields });
export type CarePlanActivity = Static<typeof CarePlanActivity>;

const facts = {
  status: CarePlanStatus,
  category: nullable(codingIn(CODE_SYSTEMS.snomed)),
  starts_at: nullable(instant()),
  ends_at: nullable(instant({ description: 'When it is to end, or ended' })),
  author: nullable(uuid({ description: 'The account of who is responsible for it' })),
  problem_ids: Type.Array(uuid(), { maxItems: 20, description: 'The entries of the problem list that it is for' }),
} satisfies TProperties;

const words = {
  title: line(300, { minLength: 1 }),
  description: nullable(text(8_000)),
  activities: Type.Array(CarePlanActivity, { maxItems: 60 }),
  closing_note: nullable(text(2_000, { description: 'Why it was held, revoked or how it ended' })),
} satisfies TProperties;

/** What is planned to be done for a patient; its goals are entries of their own. */
export const CarePlan = chartEntry({ ...facts, ...words });
export type CarePlan = Static<typeof CarePlan>;

export const carePlanEvents = {
  'clinical.care-plan.recorded': event({
    describe: 'It was planned what is to be done for a patient.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.care-plan.changed': event({
    describe: 'A care plan went on, or what it says changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.care-plan.entered-in-error': event({
    describe: 'A care plan should never have been recorded.',
    data: errorReason,
  }),
};

const onPlan = { permission: 'clinical:record', reply: CarePlan } as const;
const { status: _status, ...corrigible } = facts;
/** Those with an id stay the ones that they are, others are new. */
const activities = Type.Array(
  record({ id: Type.Optional(uuid()), ...optional(activityFields), title: activityFields.title }),
  { maxItems: 60 },
);
const said = { title: words.title, description: words.description };

export const carePlanOperations = {
  listCarePlans: listsEntries('care_plans', 'The care plans of a patient, also those that are over', CarePlan),
  getCarePlan: readsEntry('/care-plans', 'Read a care plan', CarePlan),
  recordCarePlan: recordsEntry({
    ...onPlan,
    path: '/patients/:patient/care-plans',
    summary: 'Plan what is to be done',
    description: 'It is active where no status is said.',
    body: record({
      ...inEncounter,
      ...optional({ status: oneOf(['draft', 'active']), ...corrigible, ...said, activities }),
      title: words.title,
    }),
  }),
  updateCarePlan: changesEntry({
    ...onPlan,
    method: 'PATCH',
    path: '/care-plans/:id',
    summary: 'Change what a care plan says',
    description: 'The activities are all that the plan then has.',
    body: record(optional({ ...corrigible, ...said, activities })),
  }),
  changeActivityStatus: changesEntry({
    ...onPlan,
    path: '/care-plans/:id/activity',
    summary: 'Say how far an activity of a care plan is',
    body: record({ activity_id: uuid(), status: ActivityStatus, note: Type.Optional(activityFields.note) }),
  }),
  changeCarePlanStatus: changesEntry({
    ...onPlan,
    path: '/care-plans/:id/status',
    summary: 'Begin, hold, complete or revoke a care plan',
    description: 'A plan that is held or revoked says why: 422 `reason-needed`.',
    body: record({ status: CarePlanStatus, note: Type.Optional(words.closing_note) }),
  }),
  enterCarePlanInError: entersInError('/care-plans', CarePlan),
};
