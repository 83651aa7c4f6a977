import type { Coding } from '@hms/contracts/clinical';
import type { EntryKind, Said } from '../entries/entry-kind.ts';

const codeOf = ({ coding }: Said): string | undefined => (coding as Coding | null)?.code;
const dayOf = ({ occurred_at }: Said): string =>
  new Date(String(occurred_at)).toISOString().slice(0, 'YYYY-MM-DD'.length);
const isGiven = ({ status }: Said): boolean => status === 'completed';

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
  inForce: isGiven,
  once: {
    counts: (said) => isGiven(said) && codeOf(said) !== undefined,
    alike: (said) => ({ coding: { code: codeOf(said) } }),
    // Nobody is given the same vaccine twice on a day.
    same: (said, other) => codeOf(said) === codeOf(other) && dayOf(said) === dayOf(other),
    refusal: 'This vaccine was given on that day already.',
  },
  most: 100,
};
