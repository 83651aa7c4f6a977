import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../database/embedded-postgres.ts';
import type { Connection } from '../database/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's connection to the one PostgreSQL of the run. */
    postgres: Connection;
  }
}

/** Vitest's global set-up: one real PostgreSQL for the whole run, stopped and removed at its end. */
export default async function setup(project: { provide(key: 'postgres', value: Connection): void }) {
  const home = await mkdtemp(join(tmpdir(), 'hms-test-'));
  const postgres = await startEmbeddedPostgres({ home, superuserPassword: 'test', log: () => undefined });
  project.provide('postgres', postgres.connection);
  return async () => {
    await postgres.stop();
    await rm(home, { recursive: true, force: true });
  };
}
