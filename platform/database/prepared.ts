const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const PREFIX = 'hms:';

/** A transaction that is prepared and neither confirmed nor released, by what it was prepared for. */
export interface Prepared {
  readonly intent: string;
  /** How long it has held its rows, by the clock of the database. */
  readonly seconds: number;
}

/** Names are the cluster's, so the database stands in them; no parameter may stand in these statements. Throws for what is no UUID. */
export function preparedName(intent: string, database: string): string {
  if (!UUID.test(intent)) throw new Error('what is prepared is named by a UUID');
  return `'${PREFIX}${intent}:${database.replaceAll("'", "''")}'`;
}

export const listPrepared = {
  name: 'list-prepared',
  sql: `select substr(gid, ${PREFIX.length + 1}, 36) as intent, extract(epoch from clock_timestamp() - prepared)::float8 as seconds
        from pg_prepared_xacts where database = current_database() and owner = current_user and gid like '${PREFIX}%'`,
  parameters: [],
};

/** SQLSTATE: there is no prepared transaction of this name. */
export const NOT_PREPARED = '42704';
