import {
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
  turnPages,
} from './entry.ts';

/** FHIR R4 TaskStatus, as far as a hospital's own staff needs it. */
export const TaskStatus = oneOf(['requested', 'accepted', 'in-progress', 'completed', 'cancelled']);
export type TaskStatus = Static<typeof TaskStatus>;

const facts = {
  status: TaskStatus,
  priority: oneOf(['routine', 'urgent', 'asap', 'stat']),
  cause: line(40, { minLength: 1, description: 'What it comes of: manual, news2, result …' }),
  focus_id: nullable(uuid({ description: 'The entry that it is about' })),
  assignee: nullable(uuid({ description: 'The account of who is to do it' })),
  role: nullable(line(60, { description: 'The role whose people may take it' })),
  due_at: nullable(instant()),
  finished_at: nullable(instant()),
} satisfies TProperties;

const words = {
  title: line(300, { minLength: 1 }),
  note: nullable(text(4_000)),
  outcome: nullable(text(4_000)),
} satisfies TProperties;

export const Task = chartEntry({ ...facts, ...words });
export type Task = Static<typeof Task>;

export const taskEvents = {
  'clinical.task.requested': event({
    describe: 'Something is to be done for a patient.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.task.changed': event({
    describe: 'A task was taken, changed, done or cancelled; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.task.entered-in-error': event({ describe: 'A task was none.', data: errorReason }),
};

const onTask = { permission: 'clinical:task', reply: Task } as const;
const Outcome = record({ outcome: Type.Optional(nullable(text(4_000))) });

export const taskOperations = {
  listTasks: listsEntries('tasks', 'The tasks of a patient', Task),
  requestTask: recordsEntry({
    ...onTask,
    path: '/patients/:patient/tasks',
    summary: 'Ask that something is done for a patient',
    body: record({
      ...inEncounter,
      title: words.title,
      note: Type.Optional(words.note),
      priority: Type.Optional(facts.priority),
      focus_id: Type.Optional(facts.focus_id),
      assignee: Type.Optional(facts.assignee),
      role: Type.Optional(facts.role),
      due_at: Type.Optional(facts.due_at),
    }),
  }),
  listOpenTasks: operation({
    method: 'GET',
    path: '/tasks',
    summary: 'What is to be done, the most urgent first',
    permission: 'clinical:task',
    audit: { action: 'search', of: 'patient' },
    query: record({
      ...turnPages,
      assignee: Type.Optional(uuid()),
      role: Type.Optional(line(60)),
      due_before: Type.Optional(instant()),
    }),
    reply: pageOf('tasks', Task),
  }),
  updateTask: changesEntry({
    ...onTask,
    method: 'PATCH',
    path: '/tasks/:id',
    summary: 'Change what is asked',
    body: record(
      optional({
        title: words.title,
        note: words.note,
        priority: facts.priority,
        assignee: facts.assignee,
        role: facts.role,
        due_at: facts.due_at,
      }),
    ),
  }),
  takeTask: changesEntry({
    ...onTask,
    path: '/tasks/:id/take',
    summary: 'Take a task upon oneself',
    body: Type.Null(),
  }),
  startTask: changesEntry({ ...onTask, path: '/tasks/:id/start', summary: 'Begin with a task', body: Type.Null() }),
  finishTask: changesEntry({ ...onTask, path: '/tasks/:id/finish', summary: 'Say that a task is done', body: Outcome }),
  cancelTask: changesEntry({
    ...onTask,
    path: '/tasks/:id/cancel',
    summary: 'Say that a task is not to be done',
    body: record({ outcome: text(4_000, { minLength: 3 }) }),
  }),
  enterTaskInError: entersInError('/tasks', Task),
};
