import type { EntryKind } from '../entries/entry-kind.ts';

const OVER = new Set(['revoked', 'completed']);

export const carePlanKind: EntryKind<'clinical.care-plan.recorded'> = {
  name: 'care-plan',
  list: 'care_plans',
  recorded: 'clinical.care-plan.recorded',
  changed: ['clinical.care-plan.changed'],
  error: 'clinical.care-plan.entered-in-error',
  unsaid: { title: '', description: null, activities: [], closing_note: null },
  occurredAt: ({ starts_at }, recordedAt) => (typeof starts_at === 'string' ? starts_at : recordedAt),
  title: ({ title }) => String(title),
  status: ({ status }) => String(status),
  inForce: ({ status }) => !OVER.has(String(status)),
  most: 30,
};
