import type { EntryKind } from '../entries/entry-kind.ts';

const OVER = new Set(['completed', 'cancelled']);

export const taskKind: EntryKind<'clinical.task.requested'> = {
  name: 'task',
  list: 'tasks',
  recorded: 'clinical.task.requested',
  changed: ['clinical.task.changed'],
  error: 'clinical.task.entered-in-error',
  unsaid: { title: '', note: null, outcome: null },
  occurredAt: (_said, recordedAt) => recordedAt,
  title: ({ title }) => String(title),
  status: ({ status }) => String(status),
  inForce: ({ status }) => !OVER.has(String(status)),
  most: 30,
};
