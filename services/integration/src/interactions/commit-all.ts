import type { Transaction } from '@hms/platform/database';
import type { Change } from './change.ts';
import { commitOne } from './commit-one.ts';
import { commitTogether } from './commit-together.ts';
import type { Answer, Exchange } from './fhir-request.ts';

/**
 * Commits changes together: all or none. What other services own of several is prepared by them before, and decided by this commit. A
 * single thing is confirmed by its owner first. The answer is kept with the changes where the request has an Idempotency-Key.
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
  return only && more.length === 0
    ? commitOne(exchange, only, answerOf, before)
    : commitTogether(exchange, changes, answerOf, before);
}
