import { type Queryable, statement } from '@hms/platform/database';
import type { SignedEnd } from './signed-end.ts';

const COLUMNS = `number, encode(hash, 'hex') as hash,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, encode(signature, 'base64') as signature`;

type Row = Omit<SignedEnd, 'kind'>;

const toEnd =
  (kind: SignedEnd['kind']) =>
  (row: Row): SignedEnd => ({
    kind,
    ...row,
    signature: Buffer.from(row.signature, 'base64').toString('base64url'),
  });

const insertOf = (table: string, name: string) => {
  const insert = statement<[number, string, string, Buffer]>(
    name,
    `insert into ${table} (number, hash, at, signature) values ($1, decode($2, 'hex'), $3, $4) on conflict do nothing`,
  );
  return (end: SignedEnd) => insert(end.number, end.hash, end.at, Buffer.from(end.signature, 'base64url'));
};

export const insertCheckpoint = insertOf('trail_checkpoints', 'insert-checkpoint');
export const insertCutOver = insertOf('trail_cut_overs', 'insert-cut-over');

const between = statement<[number, number], Row>(
  'read-checkpoints',
  `select ${COLUMNS} from trail_checkpoints where number > $1 and number <= $2 order by number`,
);
const cutOvers = statement<[], Row>(
  'read-cut-overs',
  `select ${COLUMNS} from trail_cut_overs order by number desc limit 10`,
);

/** Checkpoints after one number up to another, in order. */
export const checkpointsBetween = async (database: Queryable, after: number, upTo: number): Promise<SignedEnd[]> =>
  (await database.all(between(after, upTo))).map(toEnd('checkpoint'));

/** The newest cut-overs, newest first. */
export const newestCutOvers = async (database: Queryable): Promise<SignedEnd[]> =>
  (await database.all(cutOvers())).map(toEnd('cut-over'));
