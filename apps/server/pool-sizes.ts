import { invalid } from '@hms/platform/contract';
import type { Connection } from '@hms/platform/database';
import { connectionsBeside } from '@hms/platform/service';
import pg from 'pg';
import type { ServerSettings } from './settings.ts';

/** A service that waits for itself with one connection needs a second to go on. */
const LEAST_OF_ONE = 2;

/**
 * @param services how many share the connections of this process
 * @returns most connections of each
 * @throws Failure `connections-too-few`
 */
export function poolSizeOf({ connections, serviceConnections }: ServerSettings, services: number): number {
  const size = Math.min(serviceConnections, Math.floor(connections / services));
  if (size < LEAST_OF_ONE)
    throw invalid(
      'connections-too-few',
      `--connections ${connections} leaves fewer than ${LEAST_OF_ONE} to each of the ${services} services of this process: ${LEAST_OF_ONE * services} or more are needed.`,
    );
  return size;
}

/**
 * Checks that PostgreSQL takes all connections that this process may open at one time.
 *
 * @throws Failure `connections-too-many`
 */
export async function checkPoolSizes(postgres: Connection, standing: PoolStanding): Promise<void> {
  const { services, size, crossProcess, pooled } = standing;
  const most = services * ((pooled ? 0 : size) + connectionsBeside({ crossProcess, pooled }));
  const room = await roomOf(postgres);
  if (most <= room) return;
  throw invalid(
    'connections-too-many',
    `This process may open ${most} connections (${services} services of ${size}, and those of their jobs), but PostgreSQL takes ${room} beside those of its operators: lower --connections, or raise max_connections.`,
  );
}

interface PoolStanding {
  readonly services: number;
  /** Most connections of each. */
  readonly size: number;
  readonly crossProcess: boolean;
  /** Whether a pooler stands before PostgreSQL. */
  readonly pooled: boolean;
}

async function roomOf(postgres: Connection): Promise<number> {
  const client = new pg.Client({ ...postgres });
  // Told by the statement that it breaks.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ room: number }>(
      // PostgreSQL 16 and newer reserve some for roles, too.
      `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
              - coalesce(current_setting('reserved_connections', true), '0')::int as room`,
    );
    return rows[0]!.room;
  } finally {
    await client.end().catch(() => undefined);
  }
}
