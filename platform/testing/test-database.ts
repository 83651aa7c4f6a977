import { randomUUID } from 'node:crypto';
import pg from 'pg';
import {
  type Connection,
  connectDatabase,
  type Database,
  type Migration,
  migrate,
  provisionDatabase,
} from '../database/index.ts';
import { platformMigrations } from '../service/prepare.ts';

/** A database as each service has one, without a service. */
export interface TestDatabase {
  readonly database: Database;
  /** The owner's connection. */
  readonly connection: Connection;
  /** The superuser's connection to it. */
  readonly admin: Connection;
  /** Another pool of the same database, as another process would have. */
  connect(connections?: number): Database;
  /** A bare connection as its owner, for what a pool cannot do. */
  session(): Promise<pg.Client>;
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  readonly connections?: number;
  /** Beside those of the platform. */
  readonly migrations?: readonly Migration[];
}

export async function openTestDatabase(postgres: Connection, options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const name = `t${randomUUID().slice(0, 8)}`;
  const connection = await provisionDatabase(postgres, name, randomUUID());
  const pools: Database[] = [];
  const sessions: pg.Client[] = [];
  const connect = (connections = 5) => {
    const database = connectDatabase({ connection, connections, name });
    pools.push(database);
    return database;
  };
  const database = connect(options.connections);
  await migrate(database, [...platformMigrations(), ...(options.migrations ?? [])]);
  return {
    database,
    connection,
    admin: { ...postgres, database: name },
    connect,
    async session() {
      const client = new pg.Client({ ...connection });
      client.on('error', () => undefined);
      sessions.push(client);
      await client.connect();
      return client;
    },
    async close() {
      for (const session of sessions) await session.end().catch(() => undefined);
      for (const pool of pools) await pool.close();
      await dropDatabases(postgres, [name]);
    },
  };
}

/** Drops databases with the roles of the same names. */
export async function dropDatabases(postgres: Connection, names: readonly string[]): Promise<void> {
  const client = new pg.Client({ ...postgres });
  await client.connect();
  try {
    for (const name of names) {
      await client.query(`drop database if exists "${name}" with (force)`);
      await client.query(`drop role if exists "${name}"`);
    }
  } finally {
    await client.end();
  }
}
