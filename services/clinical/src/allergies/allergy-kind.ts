import type { Coding } from '@hms/contracts/clinical';
import type { ChartSection } from '../chart/section.ts';
import type { EntryKind, Said } from '../entries/entry-kind.ts';
import { lastAllergy } from './last-allergy.ts';

const inForce = ({ clinical_status, verification }: Said): boolean =>
  clinical_status === 'active' && verification !== 'refuted';

const named = ({ substance }: Said): string => String(substance).trim().toLocaleLowerCase();
const coded = ({ coding }: Said): string | null => {
  const { system, code } = (coding ?? {}) as Partial<Coding>;
  return code ? `${system}|${code}` : null;
};

export const allergyKind: EntryKind<'clinical.allergy.recorded'> = {
  name: 'allergy',
  list: 'allergies',
  recorded: 'clinical.allergy.recorded',
  changed: ['clinical.allergy.changed'],
  error: 'clinical.allergy.entered-in-error',
  unsaid: { substance: '', reactions: [], note: null, asserted_at: null },
  occurredAt: ({ asserted_at }, recordedAt) => (typeof asserted_at === 'string' ? asserted_at : recordedAt),
  title: ({ substance }) => String(substance),
  status: ({ clinical_status }) => String(clinical_status),
  inForce,
  once: {
    counts: inForce,
    // The substance is said in words, which are no clear field.
    alike: () => ({}),
    same: (said, other) => named(said) === named(other) || (coded(said) !== null && coded(said) === coded(other)),
    refusal: 'This allergy is recorded already.',
  },
  most: 50,
  sections: [lastAllergy as unknown as ChartSection],
};
