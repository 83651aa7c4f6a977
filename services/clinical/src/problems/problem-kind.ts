import type { Coding } from '@hms/contracts/clinical';
import type { EntryKind, Said } from '../entries/entry-kind.ts';

const OVER = new Set(['inactive', 'remission', 'resolved']);

const inForce = ({ clinical_status, certainty }: Said): boolean =>
  !OVER.has(String(clinical_status)) && certainty !== 'refuted';
const codeOf = ({ coding }: Said): string | undefined => (coding as Coding | null)?.code;

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
  inForce,
  once: {
    counts: (said) => inForce(said) && codeOf(said) !== undefined,
    alike: (said) => ({ coding: { code: codeOf(said) } }),
    same: (said, other) => codeOf(said) === codeOf(other),
    refusal: 'This problem is on the list already.',
  },
  most: 100,
};
