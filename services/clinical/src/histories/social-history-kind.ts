import type { EntryKind } from '../entries/entry-kind.ts';

export const socialHistoryKind: EntryKind<'clinical.social-history.recorded'> = {
  name: 'social-history',
  list: 'social_history',
  recorded: 'clinical.social-history.recorded',
  changed: ['clinical.social-history.changed'],
  error: 'clinical.social-history.entered-in-error',
  unsaid: { text: null },
  occurredAt: ({ starts_on }, recordedAt) =>
    typeof starts_on === 'string' ? `${starts_on}T00:00:00.000Z` : recordedAt,
  title: ({ topic, text }) => (text ? String(text).slice(0, 300) : String(topic)),
  status: ({ use, topic }) => String(use ?? topic),
  inForce: ({ ends_on }) => ends_on === null,
  most: 20,
};
