import type { Contract } from '../contract/index.ts';
import type { Database } from '../database/index.ts';
import type { DataKeys } from '../security/index.ts';
import { openEvent } from './personal.ts';
import type { projectAll } from './projection.ts';
import { readLockedLog } from './read-log.ts';

export interface Rebuild {
  readonly contract: Contract;
  readonly database: Database;
  readonly keys: DataKeys;
  readonly project: ReturnType<typeof projectAll>;
  /** The tables that projections write, in an order in which they can be emptied. */
  readonly stateTables: readonly string[];
  onProgress?(events: number): void;
}

const BATCH = 1_000;

/**
 * Empties the state and plays the log again, in one transaction: readers see the old state until the new one is whole,
 * writers wait.
 *
 * @returns the number of events played
 */
export function rebuild({ contract, database, keys, project, stateTables, onProgress }: Rebuild): Promise<number> {
  if (stateTables.length === 0) return Promise.resolve(0);
  return database.transaction(async (tx) => {
    // A rebuild is longer than any request and is started by an operator.
    await tx.all({ sql: 'set local statement_timeout = 0', parameters: [] });
    await tx.all({ sql: 'lock table events in share row exclusive mode', parameters: [] });
    // Truncation would lock readers out until the end.
    for (const table of stateTables) await tx.all({ sql: `delete from ${table}`, parameters: [] });
    let after = { xid: '0', seq: 0 };
    let played = 0;
    for (;;) {
      const batch = await readLockedLog(tx, after, BATCH);
      for (const { event } of batch) {
        const key = event.subject ? await keys.of(event.subject) : undefined;
        await project(tx, openEvent(contract, event, key));
      }
      played += batch.length;
      onProgress?.(played);
      if (batch.length < BATCH) return played;
      after = batch.at(-1)!;
    }
  });
}
