import type { EntryKind } from '../entries/entry-kind.ts';

const OVER = new Set(['completed', 'cancelled', 'rejected']);

export const goalKind: EntryKind<'clinical.goal.recorded'> = {
  name: 'goal',
  list: 'goals',
  recorded: 'clinical.goal.recorded',
  changed: ['clinical.goal.changed'],
  error: 'clinical.goal.entered-in-error',
  unsaid: { description: '', note: null },
  occurredAt: ({ starts_on }, recordedAt) =>
    typeof starts_on === 'string' ? `${starts_on}T00:00:00.000Z` : recordedAt,
  title: ({ description }) => String(description),
  status: ({ status }) => String(status),
  inForce: ({ status }) => !OVER.has(String(status)),
  most: 50,
};
