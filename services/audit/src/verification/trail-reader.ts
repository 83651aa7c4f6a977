import { type Database, type Queryable, statement } from '@hms/platform/database';
import { newestCutOvers } from '../checkpoints/checkpoints-table.ts';
import type { SignedEnd } from '../checkpoints/signed-end.ts';
import { type ChainEnd, type ChainedEntry, hashOf } from '../trail/chain.ts';
import { CHAINED } from '../trail/trail-table.ts';
import type { Lookups } from './name-fault.ts';

const range = statement<[number, number], ChainedEntry>(
  'read-trail-range',
  `select ${CHAINED} from access_trail t where t.number > $1 and t.number <= $2 order by t.number`,
);

/** Entries after one number up to another, in order; twice the same number where somebody made that possible. */
export const readRange = (database: Queryable, after: number, upTo: number): Promise<ChainedEntry[]> =>
  database.all(range(after, upTo));

/** What the database says of the trail's ends, at one moment. */
export interface Extent {
  readonly head: ChainEnd;
  /** Least and greatest number in the table; 1 and 0 where it is empty. */
  readonly first: number;
  readonly last: number;
  /** Greatest number of a checkpoint. */
  readonly checkpointed: number;
  /** The newest ones, newest first. */
  readonly cutOvers: readonly SignedEnd[];
}

const extent = statement<[], Omit<Extent, 'head' | 'cutOvers'> & ChainEnd>(
  'read-trail-extent',
  `select coalesce(h.number, 0) as number, coalesce(encode(h.hash, 'hex'), '') as hash,
     coalesce((select min(number) from access_trail), 1) as first,
     coalesce((select max(number) from access_trail), 0) as last,
     coalesce((select max(number) from trail_checkpoints), 0) as checkpointed
   from (select) as one left join trail_head h on true`,
);

export async function readExtent(database: Queryable): Promise<Extent> {
  const { number, hash, ...rest } = (await database.first(extent()))!;
  return { head: { number, hash }, ...rest, cutOvers: await newestCutOvers(database) };
}

/** Lookups that may read the whole table: they are made once, when something is wrong. */
export function lookupsIn(database: Database): Lookups {
  const read = <Row>(sql: string, parameters: readonly unknown[]) =>
    database.transaction(async (tx) => {
      await tx.all({ sql: 'set local statement_timeout = 0', parameters: [] });
      return tx.all<Row>({ sql, parameters });
    });
  const entries = (rest: string, parameters: readonly unknown[]) =>
    read<ChainedEntry>(`select ${CHAINED} from access_trail t ${rest}`, parameters);
  return {
    async followerOf({ number, hash }) {
      const found = await entries(`where t.previous = decode($1, 'hex') limit 10`, [hash]);
      return found.find((entry) => hashOf({ ...entry, number: number + 1 }, hash) === entry.hash);
    },
    async placeOf(hash) {
      const sql = `select number from access_trail where hash = decode($1, 'hex') limit 1`;
      return (await read<{ number: number }>(sql, [hash]))[0]?.number;
    },
    next: async (number) => (await entries('where t.number > $1 order by t.number limit 1', [number]))[0],
  };
}
