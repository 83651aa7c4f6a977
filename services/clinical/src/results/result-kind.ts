import type { EntryKind } from '../entries/entry-kind.ts';

export const resultKind: EntryKind<'clinical.result.received'> = {
  name: 'result',
  list: 'results',
  recorded: 'clinical.result.received',
  changed: ['clinical.result.acknowledged'],
  error: 'clinical.result.entered-in-error',
  unsaid: { title: '', summary: null, comment: null },
  occurredAt: ({ resulted_at }) => String(resulted_at),
  title: ({ title }) => String(title),
  status: ({ flag }) => String(flag),
  // The summary shows what somebody still has to see.
  inForce: ({ acknowledged_at }) => acknowledged_at === null,
  once: {
    counts: () => true,
    alike: ({ source_id }) => ({ source_id }),
    same: (said, other) => said.source_id === other.source_id,
    refusal: 'This report is in the inbox already.',
  },
  most: 30,
};
