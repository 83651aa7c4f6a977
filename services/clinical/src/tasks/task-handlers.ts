import type { Task, TaskStatus } from '@hms/contracts/clinical';
import { conflict, unprocessable } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { ClinicalOperations, ClinicalService, Decision } from '../clinical-service.ts';
import { changeEntry, differing, enterEntryInError } from '../entries/change-entry.ts';
import type { Said } from '../entries/entry-kind.ts';
import { mustBecome } from '../entries/life-cycle.ts';
import { listEntries } from '../entries/list-entries.ts';
import { recordEntry } from '../entries/record-entry.ts';
import { workList } from '../entries/work-list.ts';
import { taskKind } from './task-kind.ts';

const URGENCY = `array_position(array['stat', 'asap', 'urgent', 'routine'], document -> 'fields' ->> 'priority')`;

const changed = (data: Extract<Decision, { type: 'clinical.task.changed' }>['data']): Decision[] => [
  { type: 'clinical.task.changed', data },
];
const become = (said: Said, status: TaskStatus): { status: TaskStatus } => {
  mustBecome.task(said.status as TaskStatus, status);
  return { status };
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const taskHandlers = (service: ClinicalService) => ({
  listTasks: listEntries<'listTasks'>(service, taskKind, 'tasks'),

  listOpenTasks: (async (call, { query }) => {
    const { items, ...turning } = await workList<Task>(service, call, 'clinical:task', {
      kind: taskKind,
      terms: [
        [`document -> 'fields' ->> 'assignee' = ?`, query.assignee?.toLowerCase()],
        [`document -> 'fields' ->> 'role' = ?`, query.role],
        [`(document -> 'fields' ->> 'due_at')::timestamptz < ?`, query.due_before],
      ],
      order: `${URGENCY}, document -> 'fields' ->> 'due_at' nulls last, occurred_at`,
      page: query,
    });
    return reply({ tasks: items, ...turning });
  }) as Handler<ClinicalOperations['listOpenTasks']>,

  requestTask: recordEntry<'requestTask', 'clinical.task.requested'>(
    service,
    taskKind,
    'clinical:task',
    ({ body }) => ({
      status: 'requested' as const,
      priority: body.priority ?? 'routine',
      cause: 'manual',
      focus_id: body.focus_id?.toLowerCase() ?? null,
      assignee: body.assignee?.toLowerCase() ?? null,
      role: body.role ?? null,
      due_at: body.due_at ?? null,
      finished_at: null,
      title: body.title,
      note: body.note ?? null,
      outcome: null,
    }),
  ),

  updateTask: changeEntry<'updateTask'>(service, taskKind, 'clinical:task', ({ said, body }) => {
    if (!taskKind.inForce(said))
      throw conflict('wrong-state', 'This task is over.', { members: { status: said.status } });
    const data = differing(said, body);
    return Object.keys(data).length === 0 ? [] : changed(data);
  }),

  takeTask: changeEntry<'takeTask'>(service, taskKind, 'clinical:task', ({ said, call }) => {
    const { actor } = call.cause;
    if (!UUID.test(actor)) throw unprocessable('nobody', 'Only a person takes a task.');
    if (said.assignee === actor && said.status === 'accepted') return [];
    return changed({ ...become(said, 'accepted'), assignee: actor });
  }),

  startTask: changeEntry<'startTask'>(service, taskKind, 'clinical:task', ({ said }) =>
    changed(become(said, 'in-progress')),
  ),

  finishTask: changeEntry<'finishTask'>(service, taskKind, 'clinical:task', ({ said, body, call }) =>
    changed({ ...become(said, 'completed'), finished_at: call.now.toISOString(), outcome: body.outcome ?? null }),
  ),

  cancelTask: changeEntry<'cancelTask'>(service, taskKind, 'clinical:task', ({ said, body, call }) =>
    changed({ ...become(said, 'cancelled'), finished_at: call.now.toISOString(), outcome: body.outcome }),
  ),

  enterTaskInError: enterEntryInError<'enterTaskInError'>(service, taskKind),
});
