import type { Transaction } from '@hms/platform/database';
import { mayBeCharted } from '../owners/charted.ts';
import { isOwned } from '../owners/owned-patients.ts';
import type { Change } from './change.ts';
import { commitOne } from './commit-one.ts';
import { commitTogether } from './commit-together.ts';
import type { Answer, Exchange } from './fhir-request.ts';

/**
 * Commits changes together: all or none. What other services own is prepared by them before, and decided by this commit; only a single new
 * resource that nothing else depends on is taken by its owner first. The answer is kept with the changes where the request has an
 * Idempotency-Key.
 *
 * @param answerOf says what is answered to the changes as they were settled, in their order
 * @param before runs first within the transaction
 */
export async function commitAll(
  exchange: Exchange,
  changes: readonly Change[],
  answerOf: (settled: readonly Change[]) => Answer,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  exchange.call.disclose(...changes.flatMap(({ patients }) => patients));
  const [only, ...more] = changes;
  const isAlone = only && more.length === 0 && !(isOthers(only) && (before || only.expected > 0));
  return isAlone ? commitOne(exchange, only, answerOf, before) : commitTogether(exchange, changes, answerOf, before);
}

/** Whether another service may own it. */
const isOthers = (change: Change): boolean =>
  (isOwned(change.type) && change.text !== undefined) || mayBeCharted(change);
