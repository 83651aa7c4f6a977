import pg from 'pg';
import { asFailure, type Connection, STATEMENT_MS, sessionSettings } from './database.ts';

/** A database with the role of the same name that owns it. */
export interface Wanted {
  readonly name: string;
  readonly password: string;
  /** Whether the role itself has the settings of connections, for those that come through a pooler. */
  readonly settled?: boolean;
}

/** Makes the database and the role of a service where they are missing; see {@link provisionDatabases}. */
export async function provisionDatabase(admin: Connection, name: string, password: string): Promise<Connection> {
  return (await provisionDatabases(admin, [{ name, password }])).get(name)!;
}

/**
 * Makes the databases and the roles of services where they are missing. Each role owns its own database and may enter no
 * other, the maintenance database included.
 *
 * @param admin a connection that may create roles and databases
 * @returns the services' own connections, by name
 */
export async function provisionDatabases(
  admin: Connection,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Connection>> {
  const client = new pg.Client({ ...admin });
  // Told by the statement that it breaks.
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Two processes that start together make each thing once. The lock ends with the connection.
    await client.query(`select pg_advisory_lock(hashtextextended('hms.provision', 0))`);
    const there = await existing(client, wanted);
    const quoted = wanted.map(({ name, password, settled }) => ({
      name,
      settled,
      role: client.escapeIdentifier(name),
      secret: client.escapeLiteral(password),
    }));
    // Together: a start waits for one commit and not for two of each service.
    await client.query(
      quoted
        .map(
          ({ name, role, secret }) =>
            `${there.roles.has(name) ? 'alter' : 'create'} role ${role} login password ${secret}`,
        )
        .join('; '),
    );
    for (const { role, settled } of quoted)
      if (settled)
        for (const [setting, value] of Object.entries(sessionSettings(STATEMENT_MS)))
          await client.query(`alter role ${role} set ${setting} = ${client.escapeLiteral(value)}`);
    for (const { name, role } of quoted)
      if (!there.databases.has(name))
        await client.query(`create database ${role} owner ${role} template template0 encoding 'UTF8'`);
    const closed = [...quoted.map(({ role }) => role), ...(await openSharedDatabases(client))];
    await client.query(closed.map((name) => `revoke all on database ${name} from public`).join('; '));
  } catch (error) {
    throw asFailure(error);
  } finally {
    await client.end().catch(() => undefined);
  }
  return new Map(wanted.map(({ name, password }) => [name, { ...admin, database: name, user: name, password }]));
}

async function existing(client: pg.Client, wanted: readonly Wanted[]) {
  const names = [wanted.map(({ name }) => name)];
  const { rows: roles } = await client.query<{ name: string }>(
    'select rolname as name from pg_roles where rolname = any($1)',
    names,
  );
  const { rows: databases } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname = any($1)',
    names,
  );
  const setOf = (rows: readonly { readonly name: string }[]) => new Set(rows.map(({ name }) => name));
  return { roles: setOf(roles), databases: setOf(databases) };
}

/** PostgreSQL lets every role into databases that nobody closed. Those of another owner are left as they are. @returns their names, quoted */
async function openSharedDatabases(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where datallowconn and datname in ('postgres', 'template1', current_database()) and pg_has_role(datdba, 'usage')
       and has_database_privilege('public', oid, 'connect')`,
  );
  return rows.map(({ name }) => client.escapeIdentifier(name));
}
