import type { Assessment } from '@hms/contracts/clinical';
import type { EntryKind } from '../entries/entry-kind.ts';
import { instrumentOf } from './instruments.ts';

export const assessmentKind: EntryKind<'clinical.assessment.updated'> = {
  name: 'assessment',
  list: 'assessments',
  recorded: 'clinical.assessment.updated',
  changed: ['clinical.assessment.amended'],
  error: 'clinical.assessment.entered-in-error',
  unsaid: { note: null, amendment_reason: null },
  occurredAt: ({ assessed_at }) => String(assessed_at),
  title: (said) => {
    const { instrument, total } = said as unknown as Assessment;
    const { title } = instrumentOf(instrument);
    return total === null ? title : `${title}: ${total}`;
  },
  status: ({ band }) => band as string | null,
  inForce: () => true,
  most: 10,
};
