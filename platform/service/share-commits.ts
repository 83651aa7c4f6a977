import { Failure } from '../contract/index.ts';
import { batched, type Database, type Transaction } from '../database/index.ts';

export type Transact = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

type Work = (tx: Transaction) => Promise<unknown>;
type Outcome = { readonly done: unknown } | { readonly error: unknown };

/** While one is being written to disk the next is made ready. */
const LANES = 2;
/** Changes in one transaction: more would make the first of them wait for no gain. */
const MOST = 50;

/**
 * Group commit of changes: while a transaction is under way the changes of other calls gather, and share the next. An idle system adds no
 * delay, a busy one needs few commits and few statements. A change that fails harms no other: each is then made by itself.
 */
export function shareCommits({ transaction }: Pick<Database, 'transaction'>): Transact {
  const alone = (work: Work): Promise<Outcome> =>
    transaction(work).then(
      (done) => ({ done }),
      (error: unknown) => ({ error }),
    );
  const share = batched<Work, Outcome>(
    async (works) => {
      if (works.length === 1) return [await alone(works[0]!)];
      try {
        return await transaction(async (tx) => {
          const all: Outcome[] = [];
          for (const work of works) all.push({ done: await work(tx) });
          return all;
        });
      } catch (error) {
        if (error instanceof Failure && error.code === 'database-unavailable') throw error;
        return Promise.all(works.map(alone));
      }
    },
    { lanes: LANES, most: MOST },
  );
  return async (work) => {
    const outcome = await share(work);
    if ('error' in outcome) throw outcome.error;
    return outcome.done as never;
  };
}
