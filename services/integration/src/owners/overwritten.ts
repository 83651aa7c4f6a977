import { type Database, type Queryable, statement, type Transaction } from '@hms/platform/database';

const remember = statement<[readonly string[]]>(
  'remember-overwritten',
  `insert into fhir_overwritten (stream) select unnest($1::uuid[]) on conflict (stream) do update set at = now()`,
);
const find = statement<[readonly string[]], { stream: string }>(
  'find-overwritten',
  'select stream from fhir_overwritten where stream = any($1::uuid[])',
);
const forget = statement<[]>('forget-overwritten', `delete from fhir_overwritten where at < now() - interval '1 day'`);

/** Notes that a mirror wrote over what stood, after what these streams of its owner told. */
export function rememberOverwritten(tx: Transaction, streams: readonly string[]): void {
  if (streams.length > 0) tx.send(remember([...new Set(streams)].toSorted()));
}

export const overwrittenAmong = async (database: Queryable, streams: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(streams.length === 0 ? [] : (await database.all(find(streams))).map(({ stream }) => stream));

/** What a client decided while a mirror wrote is told within moments. */
export const forgetOldOverwritten = (database: Database): Promise<unknown> => database.all(forget());
