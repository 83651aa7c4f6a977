import type { Transaction } from '@hms/platform/database';
import { streamMoved } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import { checkChart, confirmChart } from '../owners/charted.ts';
import type { Marks } from '../owners/marks.ts';
import { confirmPatient, isOwned } from '../owners/owned-patients.ts';
import { patientIdOf } from '../owners/patient-id.ts';
import { parseExactly } from '../resource/exact-number.ts';
import type { Resource } from '../resource/resource.ts';
import { lockKeys } from '../store/lock-keys.ts';
import { findMany } from '../store/resources-table.ts';
import { appendChange, type Change, saysTheSame, sealed, standing, writtenText } from './change.ts';
import type { Answer, Exchange } from './fhir-request.ts';

type AnswerOf = (settled: readonly Change[]) => Answer;

/** What an owner took: its own resource, or a digest of each element as it says it. */
type Taken = { readonly resource: Resource } | { readonly marks: Marks };

/**
 * Commits a single change: its owner, if it has one, confirms it first. A confirmation that was done already, by an earlier try, changes
 * nothing.
 */
export async function commitOne(
  exchange: Exchange,
  change: Change,
  answerOf: AnswerOf,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { id, type, text, expected } = change;
  const isPatient = isOwned(type) && text !== undefined;
  const chart = await checkChart(exchange, change);
  const own = isPatient ? [patientIdOf(id)] : (chart?.own ?? []);
  return exchange.service.inFlight.during(own, async () => {
    let taken: Taken | undefined;
    if (isPatient) taken = { resource: await confirmPatient(exchange, parseExactly(text) as Resource, id) };
    else if (chart) taken = await confirmChart(exchange, chart);
    if (!before && expected === 0 && text !== undefined) return commitNew(exchange, change, taken, answerOf);
    return commitTaken(exchange, change, taken, answerOf, before);
  });
}

/** A new resource shares the commit of others, unless it stands already: as an owner's event may have brought it. */
async function commitNew(
  exchange: Exchange,
  change: Change,
  taken: Taken | undefined,
  answerOf: AnswerOf,
): Promise<Answer> {
  const { service, call } = exchange;
  let answer: Answer | undefined;
  try {
    await call.commitShared(async (tx) => {
      const settled = await settleNew(exchange, change, taken);
      await appendChange(service, tx, settled, call.cause);
      answer = answerOf([settled]);
      return exchange.replyOf(answer);
    });
    return answer!;
  } catch (error) {
    if (taken && streamMoved(error)) return commitTaken(exchange, change, taken, answerOf);
    throw error;
  }
}

async function settleNew(exchange: Exchange, change: Change, taken: Taken | undefined): Promise<Change> {
  if (!taken) return sealed(exchange, change);
  if ('marks' in taken) return { ...(await sealed(exchange, change)), marks: taken.marks };
  const { type, id } = change;
  const text = writtenText(taken.resource, id, 1, exchange.call.now);
  return { ...(await ofPatient(exchange, type, id)), expected: 0, text };
}

async function commitTaken(
  exchange: Exchange,
  change: Change,
  taken: Taken | undefined,
  answerOf: AnswerOf,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { service, call } = exchange;
  let answer: Answer | undefined;
  await call.commit(async (tx) => {
    await before?.(tx);
    if (taken) lockKeys(tx, [keyOf(change.type, change.id)]);
    const settled = await settle(exchange, tx, change, taken);
    if (!settled.standing) await appendChange(service, tx, settled, call.cause);
    answer = answerOf([settled]);
    return exchange.replyOf(answer);
  });
  return answer!;
}

function settle(exchange: Exchange, tx: Transaction, change: Change, taken: Taken | undefined): Promise<Change> {
  if (!taken) return sealed(exchange, change);
  if ('marks' in taken) return settleCharted(exchange, tx, change, taken.marks);
  return settleOwned(exchange, tx, change, taken.resource);
}

/** The change as the chart took it; the text stays the client's. What the chart told may have been brought here before us. */
async function settleCharted(exchange: Exchange, tx: Transaction, change: Change, marks: Marks): Promise<Change> {
  const { type, id } = change;
  const row = await tx.first(findMany([keyOf(type, id)]));
  const expected = row?.version ?? 0;
  const resource = parseExactly(change.text!) as Resource;
  return {
    ...(await sealed(exchange, change)),
    expected,
    text: writtenText(resource, id, expected + 1, exchange.call.now),
    marks,
  };
}

/** The change as the owner confirmed it; the owner's own event may have brought it here before us. */
async function settleOwned(
  exchange: Exchange,
  tx: Transaction,
  { type, id }: Change,
  resource: Resource,
): Promise<Change> {
  const row = await tx.first(findMany([keyOf(type, id)]));
  const beside = await ofPatient(exchange, type, id);
  if (row?.content && saysTheSame(resource, row.content))
    return standing({ ...beside, expected: row.version - 1, text: row.content }, row);
  const expected = row?.version ?? 0;
  return { ...beside, expected, text: writtenText(resource, id, expected + 1, exchange.call.now) };
}

async function ofPatient({ service }: Exchange, type: string, id: string) {
  const subject = patientIdOf(id);
  return { type, id, subject, seal: await service.keys.of(subject), patients: [subject] };
}
