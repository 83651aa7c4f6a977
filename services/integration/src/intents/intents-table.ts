import { type Database, type Queryable, statement, type Transaction } from '@hms/platform/database';

export type Outcome = 'confirm' | 'release';

const decide = statement<[string, boolean]>(
  'decide-intent',
  `insert into fhir_intents (id, outcome, told) values ($1, 'confirm', $2)`,
);
const release = statement<[string]>(
  'release-intent',
  `insert into fhir_intents (id, outcome, told) values ($1, 'release', false) on conflict (id) do nothing`,
);
const find = statement<[readonly string[]], { id: string; outcome: Outcome }>(
  'find-intents',
  'select id, outcome from fhir_intents where id = any($1::uuid[])',
);
const forget = statement<[]>('forget-intents', `delete from fhir_intents where decided_at < now() - interval '7 days'`);

/** Violated when somebody gave up waiting for the decision and made it. */
export const DECIDED = 'fhir_intents_pkey';

/** Decides in the transaction that writes what FHIR keeps: they are committed together or not at all. */
export const confirmIn = (tx: Transaction, intent: string, told: boolean): void => tx.send(decide(intent, told));

/** What was decided; where nothing was, it is released from now on. */
export async function decideNow(database: Database, intent: string): Promise<Outcome> {
  await database.all(release(intent));
  return (await outcomesOf(database, [intent])).get(intent)!;
}

export const outcomesOf = async (database: Queryable, intents: readonly string[]): Promise<Map<string, Outcome>> =>
  new Map(intents.length === 0 ? [] : (await database.all(find(intents))).map(({ id, outcome }) => [id, outcome]));

const findTold = statement<[readonly string[]], { id: string }>(
  'find-told-intents',
  'select id from fhir_intents where id = any($1::uuid[]) and told',
);

/** Those of these of which FHIR keeps already whatever will be told. */
export const toldAmong = async (database: Queryable, intents: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(intents.length === 0 ? [] : (await database.all(findTold(intents))).map(({ id }) => id));

/** Those that everybody was told of long ago. */
export const forgetOldIntents = (database: Database): Promise<unknown> => database.all(forget());
