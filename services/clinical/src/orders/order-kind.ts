import type { EntryKind } from '../entries/entry-kind.ts';

const OVER = new Set(['revoked', 'completed']);

export const orderKind: EntryKind<'clinical.order.requested'> = {
  name: 'order',
  list: 'orders',
  recorded: 'clinical.order.requested',
  changed: ['clinical.order.changed'],
  error: 'clinical.order.entered-in-error',
  unsaid: { name: '', instructions: null, reason: null, closing_note: null },
  occurredAt: (_said, recordedAt) => recordedAt,
  title: ({ name }) => String(name),
  status: ({ status }) => String(status),
  inForce: ({ status }) => !OVER.has(String(status)),
  most: 50,
};
