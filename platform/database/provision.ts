import pg from 'pg';
import type { Connection } from './database.ts';

/**
 * Makes the database and the role of a service where they are missing. The role owns its own database and may enter no other.
 *
 * @param admin a connection that may create roles and databases
 * @returns the service's own connection
 */
export async function provisionDatabase(admin: Connection, name: string, password: string): Promise<Connection> {
  const client = new pg.Client({ ...admin });
  await client.connect();
  try {
    const role = client.escapeIdentifier(name);
    const secret = client.escapeLiteral(password);
    const exists = async (sql: string) => (await client.query(sql, [name])).rowCount === 1;
    if (await exists('select 1 from pg_roles where rolname = $1'))
      await client.query(`alter role ${role} login password ${secret}`);
    else await client.query(`create role ${role} login password ${secret}`);
    if (!(await exists('select 1 from pg_database where datname = $1'))) {
      await client.query(`create database ${role} owner ${role} template template0 encoding 'UTF8'`);
      await client.query(`revoke all on database ${role} from public`);
    }
  } finally {
    await client.end();
  }
  return { ...admin, database: name, user: name, password };
}
