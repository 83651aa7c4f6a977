import type { EntryKind } from '../entries/entry-kind.ts';

export const procedureKind: EntryKind<'clinical.procedure.recorded'> = {
  name: 'procedure',
  list: 'procedures',
  recorded: 'clinical.procedure.recorded',
  changed: ['clinical.procedure.changed'],
  error: 'clinical.procedure.entered-in-error',
  unsaid: { name: '', complication: null, note: null },
  occurredAt: ({ performed_from }, recordedAt) => (typeof performed_from === 'string' ? performed_from : recordedAt),
  title: ({ name }) => String(name),
  status: ({ status }) => String(status),
  inForce: ({ status }) => status !== 'not-done',
  most: 50,
};
