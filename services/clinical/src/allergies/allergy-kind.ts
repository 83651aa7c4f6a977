import type { ChartSection } from '../chart/section.ts';
import type { EntryKind } from '../entries/entry-kind.ts';
import { lastAllergy } from './last-allergy.ts';

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
  inForce: ({ clinical_status, verification }) => clinical_status === 'active' && verification !== 'refuted',
  most: 50,
  sections: [lastAllergy as unknown as ChartSection],
};
