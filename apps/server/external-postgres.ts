import { invalid, unavailable } from '@hms/platform/contract';
import type { Connection } from '@hms/platform/database';
import pg from 'pg';

const OLDEST = 150_000;
/** Several requests at a time, each prepared by two services. */
const LEAST_PREPARED = 100;
const PATIENCE_MS = 5_000;

/**
 * @param url `postgres://user:password@host:port/database?sslmode=require`; a folder with a socket stands in place of the host with
 * its slashes written as %2F, or in `?host=`
 */
export function externalPostgres(url: string): Connection {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const mode = searchParams.get('sslmode');
  return {
    host: searchParams.get('host') ?? decodeURIComponent(hostname).replace(/^\[|\]$/g, ''),
    port: Number(port || 5432),
    user: decodeURIComponent(username || 'postgres'),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1) || 'postgres'),
    ...(mode && mode !== 'disable' && mode !== 'prefer' ? { ssl: true } : {}),
  };
}

/**
 * Checks that a PostgreSQL of somebody else can carry a hospital.
 *
 * @returns its version
 * @throws Failure in one sentence, without the password
 */
export async function checkExternalPostgres(connection: Connection): Promise<string> {
  const { host, port, user, database } = connection;
  const place = `${host.includes('/') ? host : `${host}:${port}`}, database ${database}`;
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: PATIENCE_MS });
  // Told by the statement that it breaks.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number; able: boolean; prepares: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
              current_setting('max_prepared_transactions')::int as prepares, rolsuper or (rolcreatedb and rolcreaterole) as able from pg_roles where rolname = current_user`,
    );
    const { version, number, able, prepares } = rows[0]!;
    if (number < OLDEST)
      throw invalid('postgres-too-old', `The PostgreSQL at ${place} is version ${version}: 15 or newer is needed.`);
    if (!able)
      throw invalid(
        'postgres-user-unable',
        `The user ${user} of the PostgreSQL at ${place} may not create roles and databases: grant it CREATEDB and CREATEROLE.`,
      );
    if (prepares < LEAST_PREPARED)
      throw invalid(
        'postgres-prepares-too-little',
        `The PostgreSQL at ${place} has max_prepared_transactions = ${prepares}: services decide together by prepared transactions, set it to ${LEAST_PREPARED} or more and restart it.`,
      );
    return version;
  } catch (error) {
    if (!isOfConnection(error)) throw error;
    throw unavailable('postgres-unreachable', `The PostgreSQL at ${place} cannot be reached: ${error.message}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whatever the driver says; our own failures have a kind. */
const isOfConnection = (error: unknown): error is Error => error instanceof Error && !('kind' in error);
