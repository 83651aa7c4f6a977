import { type Database, type Queryable, statement, type Transaction } from '../database/index.ts';

/** An item that could not be applied, or that waits behind one of its stream. */
export interface DeadLetter {
  readonly id: number;
  readonly consumer: string;
  readonly source: string;
  readonly stream: string;
  readonly item: unknown;
  /** In our words: what a driver says may repeat personal values. */
  readonly error: string;
  readonly parked_at: Date;
}

const park = statement<[string, string, string, string, string]>(
  'park-item',
  'insert into dead_letters (consumer, source, stream, item, error) values ($1, $2, $3, $4, $5)',
);
const letters = statement<[string, string], DeadLetter>(
  'parked-items',
  'select id, consumer, source, stream, item, error, parked_at from dead_letters where consumer = $1 and source = $2 order by id',
);
const first = statement<[string, string, readonly string[]], DeadLetter>(
  'first-parked-item',
  `select id, consumer, source, stream, item, error, parked_at from dead_letters
   where consumer = $1 and source = $2 and stream <> all ($3) order by id limit 1`,
);
const byId = statement<[number], { id: number }>('parked-item', 'select id from dead_letters where id = $1');
const remove = statement<[number]>('remove-parked', 'delete from dead_letters where id = $1');

export function parkItem(
  tx: Transaction,
  consumer: string,
  source: string,
  stream: string,
  item: unknown,
  error: string,
): void {
  tx.send(park(consumer, source, stream, JSON.stringify(item), error));
}

const counts = statement<[], DeadLetterCount>(
  'count-parked-items',
  'select consumer, source, count(*)::int as letters, min(parked_at) as oldest from dead_letters group by 1, 2',
);

export interface DeadLetterCount {
  readonly consumer: string;
  readonly source: string;
  readonly letters: number;
  readonly oldest: Date;
}

export const countDeadLetters = (database: Queryable): Promise<DeadLetterCount[]> => database.all(counts());

export const deadLetters = (database: Queryable, consumer: string, source: string): Promise<DeadLetter[]> =>
  database.all(letters(consumer, source));

/** The first one whose stream is none of these. */
export const firstDeadLetter = (
  database: Queryable,
  consumer: string,
  source: string,
  except: ReadonlySet<string>,
): Promise<DeadLetter | undefined> => database.first(first(consumer, source, [...except]));

export const isStillParked = async (database: Queryable, id: number): Promise<boolean> =>
  (await database.first(byId(id))) !== undefined;

export const removeDeadLetter = (tx: Transaction, id: number): void => tx.send(remove(id));

const untold = statement<[string, string], DeadLetter>(
  'untold-dead-letters',
  `select id, consumer, source, stream, item, error, parked_at from dead_letters
   where told_at is null and consumer = $1 and source = $2 order by id limit 100 for update skip locked`,
);
const told = statement<[readonly number[]]>(
  'tell-dead-letters',
  'update dead_letters set told_at = now() where id = any($1)',
);

/** Hands on the parked items that nobody was told of yet, at least once each. */
export async function tellDeadLetters(
  database: Database,
  consumer: string,
  source: string,
  tell: (letters: readonly DeadLetter[]) => Promise<void>,
): Promise<void> {
  for (let more = true; more; )
    more = await database.transaction(async (tx) => {
      const letters = await tx.all(untold(consumer, source));
      if (letters.length === 0) return false;
      await tell(letters);
      tx.send(told(letters.map(({ id }) => id)));
      return true;
    });
}
