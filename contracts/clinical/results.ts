import {
  event,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  type TProperties,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import {
  Coding,
  changesEntry,
  chartEntry,
  errorReason,
  inEncounter,
  listsEntries,
  ofChart,
  optional,
  recordsEntry,
  sealed,
  turnPages,
} from './entry.ts';

const facts = {
  source: oneOf(['laboratory', 'imaging', 'pathology', 'other']),
  source_id: uuid({ description: 'The report in the service that it comes from' }),
  coding: nullable(Coding),
  flag: oneOf(['normal', 'abnormal', 'critical', 'none'], { description: 'none where nobody judged it' }),
  order_id: nullable(uuid()),
  recipient: nullable(uuid({ description: 'The account of who ordered it; anybody who treats where null' })),
  resulted_at: instant(),
  acknowledged_at: nullable(instant()),
  acknowledged_by: nullable(line(100)),
} satisfies TProperties;

const words = {
  title: line(300, { minLength: 1 }),
  summary: nullable(text(10_000)),
  comment: nullable(text(4_000, { description: 'What who acknowledged it said' })),
} satisfies TProperties;

/** A result that somebody must have seen. */
export const InboxResult = chartEntry({ ...facts, ...words });
export type InboxResult = Static<typeof InboxResult>;

export const resultEvents = {
  'clinical.result.received': event({
    describe: 'A result came in for somebody to acknowledge.',
    data: record({ ...ofChart, ...facts, ...sealed(words) }),
  }),
  'clinical.result.acknowledged': event({
    describe: 'Somebody has seen a result.',
    data: record({ ...optional(facts), ...sealed(optional(words)) }),
  }),
  'clinical.result.entered-in-error': event({ describe: 'A result was not of this patient.', data: errorReason }),
};

const { acknowledged_at: _at, acknowledged_by: _by, ...given } = facts;

export const resultOperations = {
  listResults: listsEntries('results', 'The results of a patient that came to the inbox', InboxResult),
  receiveResult: recordsEntry({
    path: '/patients/:patient/results',
    summary: 'Put a result into the inbox; one of the same report replaces nothing and comes once',
    permission: 'internal',
    body: record({ ...inEncounter, ...given, title: words.title, summary: words.summary }),
    reply: InboxResult,
  }),
  listResultInbox: operation({
    method: 'GET',
    path: '/results',
    summary: 'Results that nobody has acknowledged, critical ones first, then the oldest',
    permission: 'clinical:read',
    audit: { action: 'search', of: 'patient' },
    query: record({
      ...turnPages,
      recipient: Type.Optional(uuid()),
      flag: Type.Optional(facts.flag),
    }),
    reply: pageOf('results', InboxResult),
  }),
  acknowledgeResult: changesEntry({
    path: '/results/:id/acknowledge',
    summary: 'Say that one has seen a result',
    permission: 'clinical:document',
    body: record({ comment: Type.Optional(words.comment) }),
    reply: InboxResult,
  }),
};
