import type { Transaction } from '@hms/platform/database';
import { streamMoved } from '@hms/platform/event-log';
import { keyOf } from '../index/fingerprint.ts';
import { forgetBegun } from '../owners/begun.ts';
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
type Taken = { readonly resource: Resource } | { readonly marks: Marks | undefined };

/**
 * Commits a single change: of what nobody else owns, or of a new resource that its owner confirms first. A confirmation that was done
 * already, by an earlier try, changes nothing. Where this process ends between the two, the resource comes whole with what its owner
 * tells of it: the owner of a patient keeps all of it, and what a chart does not keep was begun here.
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
    else if (chart) taken = { marks: await confirmChart(exchange, chart) };
    if (before || expected > 0 || text === undefined) return commitAlone(exchange, change, answerOf, before);
    return commitNew(exchange, change, taken, answerOf);
  });
}

async function commitAlone(
  exchange: Exchange,
  change: Change,
  answerOf: AnswerOf,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { service, call } = exchange;
  let answer: Answer | undefined;
  await call.commit(async (tx) => {
    await before?.(tx);
    const settled = await sealed(exchange, change);
    await appendChange(service, tx, settled, call.cause);
    answer = answerOf([settled]);
    return exchange.replyOf(answer);
  });
  return answer!;
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
      const settled = await settle(exchange, change, taken);
      await appendChange(service, tx, settled, call.cause);
      if (taken && 'marks' in taken) tx.gather(forgetBegun, begunAs(exchange, change));
      answer = answerOf([settled]);
      return exchange.replyOf(answer);
    });
    return answer!;
  } catch (error) {
    if (taken && streamMoved(error)) return commitOver(exchange, change, taken, answerOf);
    throw error;
  }
}

async function commitOver(exchange: Exchange, change: Change, taken: Taken, answerOf: AnswerOf): Promise<Answer> {
  const { service, call } = exchange;
  const key = keyOf(change.type, change.id);
  let answer: Answer | undefined;
  await call.commit(async (tx) => {
    lockKeys(tx, [key]);
    const row = await tx.first(findMany([key]));
    const written = await settle(exchange, change, taken, row?.version);
    const isThere = row?.content && saysTheSame(parseExactly(written.text!) as Resource, row.content);
    const settled = isThere ? standing(written, row) : written;
    if (!isThere) await appendChange(service, tx, settled, call.cause);
    if ('marks' in taken) tx.gather(forgetBegun, begunAs(exchange, change));
    answer = answerOf([settled]);
    return exchange.replyOf(answer);
  });
  return answer!;
}

const begunAs = ({ call }: Exchange, { type, id }: Change) => ({
  correlation: call.correlation,
  key: keyOf(type, id),
});

/**
 * The change as its owner took it: of a chart the client's text, of a patient the owner's.
 *
 * @param expected the version that stands
 */
async function settle(exchange: Exchange, change: Change, taken: Taken | undefined, expected = 0): Promise<Change> {
  if (!taken) return sealed(exchange, change);
  const { type, id } = change;
  const textOf = (resource: Resource) => writtenText(resource, id, expected + 1, exchange.call.now);
  if ('resource' in taken) return { ...(await ofPatient(exchange, type, id)), expected, text: textOf(taken.resource) };
  const text = expected === 0 ? change.text : textOf(parseExactly(change.text!) as Resource);
  return { ...(await sealed(exchange, change)), expected, text, ...(taken.marks ? { marks: taken.marks } : {}) };
}

async function ofPatient({ service }: Exchange, type: string, id: string) {
  const subject = patientIdOf(id);
  return { type, id, subject, seal: await service.keys.of(subject), patients: [subject] };
}
