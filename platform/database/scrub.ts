import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { conflict } from '../contract/index.ts';
import type { Connection } from './database.ts';

export interface ScrubOptions {
  /** A superuser's connection to the cluster. */
  readonly admin: Connection;
  readonly databases: readonly string[];
  /** Most milliseconds to wait for transactions, and for WAL, that began before. */
  readonly patience?: number;
  onProgress?(text: string): void;
}

const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 60_000;

/**
 * Rewrites the databases so that no raw file of the cluster keeps a deleted or changed row: every table, the planner's
 * statistics, and the write-ahead log up to now. It needs `wal_recycle = off` and locks each table while it is rewritten.
 *
 * @throws Failure `scrub-blocked`, `scrub-wal-kept` when somebody holds old rows or old WAL
 */
export async function scrubDatabases(options: ScrubOptions): Promise<void> {
  const { admin, databases, patience = PATIENCE_MS, onProgress } = options;
  for (const database of databases) {
    onProgress?.(`rewriting ${database}`);
    await connected({ ...admin, database }, (client) => rewrite(client, database, patience));
  }
  onProgress?.('renewing the write-ahead log');
  await connected(admin, (client) => renewWal(client, patience));
}

async function rewrite(client: pg.Client, database: string, patience: number): Promise<void> {
  await oldTransactionsGone(client, database, patience);
  // ANALYZE keeps the old values of a table that has become empty, so none are left for it to keep.
  await client.query('delete from pg_statistic');
  await client.query('delete from pg_statistic_ext_data');
  await client.query('vacuum (full)');
  await client.query('analyze');
}

/** A transaction that began earlier may still see old rows; VACUUM would keep them for it. */
async function oldTransactionsGone(client: pg.Client, database: string, patience: number): Promise<void> {
  const { rows } = await client.query<{ now: string }>('select pg_current_xact_id()::xid as now');
  const older = async () =>
    (
      await client.query<{ name: string }>(
        `select distinct application_name as name from pg_stat_activity
         where datname = $1 and pid <> pg_backend_pid() and age(backend_xmin) >= age($2::xid)`,
        [database, rows[0]!.now],
      )
    ).rows.map(({ name }) => name);
  await until(
    patience,
    async () => (await older()).length === 0,
    async () => {
      const names = (await older()).join(', ');
      return conflict('scrub-blocked', `${database} cannot be scrubbed while ${names} holds a transaction open.`);
    },
  );
}

/** Leaves no segment that holds anything written before now. */
async function renewWal(client: pg.Client, patience: number): Promise<void> {
  const { rows } = await client.query<{ segment: string }>('select pg_walfile_name(pg_current_wal_lsn()) as segment');
  const newestOld = rows[0]!.segment;
  const renewed = async () => {
    // A switch needs something to end, a checkpoint something to keep.
    await client.query('checkpoint');
    await client.query('select pg_switch_wal()');
    await client.query('checkpoint');
    const kept = await client.query(
      `select 1 from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and substr(name, 9) <= substr($1, 9) limit 1`,
      [newestOld],
    );
    return kept.rowCount === 0;
  };
  await until(patience, renewed, async () =>
    conflict('scrub-wal-kept', 'PostgreSQL keeps old write-ahead log: a replica, a slot or archiving holds it.'),
  );
}

async function until(patience: number, done: () => Promise<boolean>, giveUp: () => Promise<Error>): Promise<void> {
  const deadline = performance.now() + patience;
  while (!(await done())) {
    if (performance.now() > deadline) throw await giveUp();
    await pause(LOOK_AGAIN_MS);
  }
}

async function connected<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, application_name: 'hms-scrub' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
