import type { EntryKind } from '../entries/entry-kind.ts';

export const immunizationKind: EntryKind<'clinical.immunization.recorded'> = {
  name: 'immunization',
  list: 'immunizations',
  recorded: 'clinical.immunization.recorded',
  changed: ['clinical.immunization.changed'],
  error: 'clinical.immunization.entered-in-error',
  unsaid: { name: '', reaction: null, note: null },
  occurredAt: ({ occurred_at }) => String(occurred_at),
  title: ({ name }) => String(name),
  status: ({ status }) => String(status),
  inForce: ({ status }) => status === 'completed',
  most: 100,
};
