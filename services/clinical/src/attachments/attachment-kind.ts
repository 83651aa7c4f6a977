import type { EntryKind } from '../entries/entry-kind.ts';

export const attachmentKind: EntryKind<'clinical.attachment.added'> = {
  name: 'attachment',
  list: 'attachments',
  recorded: 'clinical.attachment.added',
  changed: [],
  error: 'clinical.attachment.entered-in-error',
  unsaid: { title: '', note: null },
  occurredAt: (_said, recordedAt) => recordedAt,
  title: ({ title }) => String(title),
  status: ({ category }) => String(category),
  inForce: () => true,
  most: 10,
};
