import { type Queryable, statement, type Transaction } from '../database/index.ts';

export interface DeadLetter {
  readonly id: number;
  readonly consumer: string;
  readonly source: string;
  readonly stream: string;
  readonly item: unknown;
  readonly error: string;
  readonly parked_at: Date;
}

const parkItem = statement<[string, string, string, string, string]>(
  'park-item',
  'insert into dead_letters (consumer, source, stream, item, error) values ($1, $2, $3, $4, $5)',
);
const streams = statement<[string, string], { stream: string }>(
  'parked-streams',
  'select distinct stream from dead_letters where consumer = $1 and source = $2',
);
const letters = statement<[string, string], DeadLetter>(
  'parked-items',
  'select id, consumer, source, stream, item, error, parked_at from dead_letters where consumer = $1 and source = $2 order by id',
);
const remove = statement<[number]>('remove-parked', 'delete from dead_letters where id = $1');

export function park(
  tx: Transaction,
  consumer: string,
  source: string,
  stream: string,
  item: unknown,
  error: string,
): void {
  tx.send(parkItem(consumer, source, stream, JSON.stringify(item), error.slice(0, 1000)));
}

export const parkedStreams = async (database: Queryable, consumer: string, source: string): Promise<Set<string>> =>
  new Set((await database.all(streams(consumer, source))).map((row) => row.stream));

export const deadLetters = (database: Queryable, consumer: string, source: string): Promise<DeadLetter[]> =>
  database.all(letters(consumer, source));

export const removeDeadLetter = (tx: Transaction, id: number): void => tx.send(remove(id));
