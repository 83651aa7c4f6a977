import type { EntryKind } from '../entries/entry-kind.ts';

export const familyHistoryKind: EntryKind<'clinical.family-history.recorded'> = {
  name: 'family-history',
  list: 'family_history',
  recorded: 'clinical.family-history.recorded',
  changed: ['clinical.family-history.changed'],
  error: 'clinical.family-history.entered-in-error',
  unsaid: { name: '', note: null },
  occurredAt: (_said, recordedAt) => recordedAt,
  title: ({ name }) => String(name),
  status: ({ relationship }) => String(relationship),
  inForce: () => true,
  most: 30,
};
