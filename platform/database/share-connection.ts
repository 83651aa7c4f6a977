import type pg from 'pg';
import { batched } from './batched.ts';
import type { Query } from './statement.ts';

const LANES = 2;
/** Statements that leave in one packet: more would keep the first of them waiting for the last. */
const MOST = 20;

type Outcome = { readonly rows: unknown[] } | { readonly error: unknown };

/** Lets concurrent statements go down one connection, each by itself, in packets that they share. */
export function shareConnection(
  checkout: () => Promise<pg.PoolClient>,
  run: (client: pg.PoolClient, query: Query) => Promise<pg.QueryResult>,
): (query: Query) => Promise<unknown[]> {
  const share = batched<Query, Outcome>(
    async (queries) => {
      const client = await checkout();
      try {
        return await Promise.all(
          queries.map((query) =>
            run(client, query).then(
              ({ rows }) => ({ rows }),
              (error: unknown) => ({ error }),
            ),
          ),
        );
      } finally {
        client.release();
      }
    },
    { lanes: LANES, most: MOST },
  );
  return async (query) => {
    const outcome = await share(query);
    if ('error' in outcome) throw outcome.error;
    return outcome.rows;
  };
}
