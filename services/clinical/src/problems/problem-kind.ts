import type { EntryKind } from '../entries/entry-kind.ts';

const OVER = new Set(['inactive', 'remission', 'resolved']);

export const problemKind: EntryKind<'clinical.problem.recorded'> = {
  name: 'problem',
  list: 'problems',
  recorded: 'clinical.problem.recorded',
  changed: ['clinical.problem.changed'],
  error: 'clinical.problem.entered-in-error',
  unsaid: { name: '', note: null },
  occurredAt: ({ onset }, recordedAt) => (typeof onset === 'string' ? `${onset}T00:00:00.000Z` : recordedAt),
  title: ({ name }) => String(name),
  status: ({ clinical_status }) => String(clinical_status),
  inForce: ({ clinical_status, certainty }) => !OVER.has(String(clinical_status)) && certainty !== 'refuted',
  most: 100,
};
