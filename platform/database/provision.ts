import pg from 'pg';
import type { Connection } from './database.ts';

/**
 * Makes the database and the role of a service where they are missing. The role owns its own database and may enter no
 * other, the maintenance database included.
 *
 * @param admin a connection that may create roles and databases
 * @returns the service's own connection
 */
export async function provisionDatabase(admin: Connection, name: string, password: string): Promise<Connection> {
  const client = new pg.Client({ ...admin });
  await client.connect();
  try {
    // Two processes that start together make each thing once. The lock ends with the connection.
    await client.query(`select pg_advisory_lock(hashtextextended('hms.provision', 0))`);
    const role = client.escapeIdentifier(name);
    const secret = client.escapeLiteral(password);
    const exists = async (sql: string) => (await client.query(sql, [name])).rowCount === 1;
    if (await exists('select 1 from pg_roles where rolname = $1'))
      await client.query(`alter role ${role} login password ${secret}`);
    else await client.query(`create role ${role} login password ${secret}`);
    if (!(await exists('select 1 from pg_database where datname = $1')))
      await client.query(`create database ${role} owner ${role} template template0 encoding 'UTF8'`);
    await client.query(`revoke all on database ${role} from public`);
    await closeSharedDatabases(client);
  } finally {
    await client.end();
  }
  return { ...admin, database: name, user: name, password };
}

/** PostgreSQL lets every role into databases that nobody closed. Those of another owner are left as they are. */
async function closeSharedDatabases(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where datallowconn and datname in ('postgres', 'template1', current_database()) and pg_has_role(datdba, 'usage')
       and has_database_privilege('public', oid, 'connect')`,
  );
  for (const { name } of rows)
    await client.query(`revoke all on database ${client.escapeIdentifier(name)} from public`);
}
