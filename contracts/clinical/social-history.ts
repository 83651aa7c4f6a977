import { date, event, nullable, oneOf, record, type Static, type TProperties, text } from '@hms/platform/contract';
import {
  changesEntry,
  chartEntry,
  entersInError,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  optional,
  recordsEntry,
  sealed,
} from './entry.ts';

/** What is asked of how somebody lives. */
export const SOCIAL_TOPICS = [
  'tobacco',
  'alcohol',
  'drugs',
  'occupation',
  'living-situation',
  'education',
  'exercise',
  'diet',
  'travel',
  'other',
] as const;

/** Topics of which it is said whether somebody uses it. */
export const USED_TOPICS: readonly string[] = ['tobacco', 'alcohol', 'drugs'];

const facts = {
  topic: oneOf(SOCIAL_TOPICS),
  use: nullable(oneOf(['never', 'former', 'current', 'unknown'], { description: 'Of tobacco, alcohol and drugs' })),
  starts_on: nullable(date()),
  ends_on: nullable(date({ description: 'Since when it is so no more' })),
} satisfies TProperties;

const words = { text: nullable(text(4_000)) } satisfies TProperties;

/** Something of how a patient lives. */
export const SocialHistory = chartEntry({ ...facts, ...words });
export type SocialHistory = Static<typeof SocialHistory>;

export const socialHistoryEvents = {
  'clinical.social-history.recorded': event({
    describe: 'It was told how a patient lives.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.social-history.changed': event({
    describe: 'What is known of how a patient lives changed; only the changed fields are present.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.social-history.entered-in-error': event({
    describe: 'It should never have been written of how a patient lives.',
    data: errorReason,
  }),
};

const RULES =
  'Use is said of tobacco, alcohol and drugs, and of nothing else: 422 `use-needed`, `use-of-nothing`. Of the others there are words: 422 `text-needed`. Nothing ends before it begins: 422 `ends-before-start`.';

export const socialHistoryOperations = {
  listSocialHistory: listsEntries('social_history', 'How a patient lives, also what is so no more', SocialHistory),
  recordSocialHistory: recordsEntry({
    path: '/patients/:patient/social-history',
    summary: 'Write down how a patient lives',
    description: RULES,
    permission: 'clinical:record',
    body: record({ ...inEncounter, ...optional({ ...facts, ...words }), topic: facts.topic }),
    reply: SocialHistory,
  }),
  updateSocialHistory: changesEntry({
    method: 'PATCH',
    path: '/social-history/:id',
    summary: 'Change what is known of how a patient lives',
    description: RULES,
    permission: 'clinical:record',
    body: record(optional({ use: facts.use, starts_on: facts.starts_on, ends_on: facts.ends_on, ...words })),
    reply: SocialHistory,
  }),
  enterSocialHistoryInError: entersInError('/social-history', SocialHistory),
};
