import type { TimelineItem } from '@hms/contracts/clinical';
import { useTranslation } from 'react-i18next';
import { plainName } from '../plain-name.ts';

/** Whose state is that of something else. */
const STATE_OF: Readonly<Record<string, string>> = {
  result: 'flag',
  vitals: 'news2',
  assessment: 'severeness',
  'care-plan': 'carePlan',
};

/** The kind of the item's state, under which its words stand; none where it has no state to speak of. */
export const stateOf = ({ kind, status }: TimelineItem): string | undefined =>
  status === null || kind === 'attachment' ? undefined : (STATE_OF[kind] ?? kind);

/** What something of the timeline says, as plain text. */
export function useSaidOfItem(): Readonly<Record<'kind' | 'title' | 'state', (item: TimelineItem) => string>> {
  const { t } = useTranslation('chart');
  return {
    kind: ({ kind }) => t(`kind.${kind}`),
    title: ({ title }) => plainName(title),
    state: (item) => {
      const of = stateOf(item);
      return of ? t(`${of}.${item.status}`) : '';
    },
  };
}
