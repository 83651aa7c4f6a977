import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../contract/index.ts';
import type { Database, Transaction } from './database.ts';

export interface Migration {
  /** `<room or service>/<file>`, in the order of their application. */
  readonly id: string;
  readonly sql: string;
}

/** Reads the `NNNN-name.sql` files of a folder in order. */
export function migrationsIn(folder: URL, owner: string): Migration[] {
  const path = fileURLToPath(folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => ({ id: `${owner}/${file}`, sql: readFileSync(join(path, file), 'utf8') }));
}

/**
 * Applies what the database lacks, all in one transaction, under a lock so that two processes starting together do not
 * both migrate. A migration that was changed after it had been applied, or that only a newer version knows, stops the start.
 *
 * @returns the ids applied now
 */
export function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  return database.transaction(async (tx) => {
    // An index over many rows takes longer than any request, and so may the wait for another process that builds it.
    await tx.all({ sql: 'set local statement_timeout = 0', parameters: [] });
    await tx.all({ sql: `select pg_advisory_xact_lock(hashtextextended('hms.migrate', 0))`, parameters: [] });
    const known = await appliedBefore(tx);
    const ids = new Set(migrations.map(({ id }) => id));
    const newer = [...known.keys()].find((id) => !ids.has(id));
    if (newer !== undefined) throw new Error(`the database was made by a newer version: it has the migration ${newer}`);
    const applied: string[] = [];
    for (const { id, sql } of migrations) {
      const checksum = createHash('sha256').update(sql).digest('hex');
      const before = known.get(id);
      if (before === checksum) continue;
      if (before !== undefined) throw new Error(`the migration ${id} was changed after it had been applied`);
      await tx.all({ sql, parameters: [] }).catch((error) => {
        if (error instanceof Failure && error.kind === 'unavailable') throw error;
        throw new Error(`the migration ${id} failed`, { cause: error });
      });
      await tx.all({ sql: 'insert into schema_migrations (id, checksum) values ($1, $2)', parameters: [id, checksum] });
      applied.push(id);
    }
    return applied;
  });
}

/** Ids of the migrations that the database has, with their checksums. */
async function appliedBefore(tx: Transaction): Promise<Map<string, string>> {
  await tx.all({
    sql: `create table if not exists schema_migrations (
      id text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    parameters: [],
  });
  const rows = await tx.all<{ id: string; checksum: string }>({
    sql: 'select id, checksum from schema_migrations',
    parameters: [],
  });
  return new Map(rows.map((row) => [row.id, row.checksum]));
}
