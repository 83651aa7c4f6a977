import type { Database, Query, Transaction } from '../database/index.ts';
import { statement } from '../database/index.ts';
import type { AccessEntry } from './access-entry.ts';

export interface AccessLog {
  /**
   * Resolves once the entry is committed; the reply must not leave before. Entries of concurrent calls are committed
   * together. Rejects with `database-unavailable` when they cannot be.
   */
  record(entry: AccessEntry): Promise<void>;
  /** Writes the entry within a change's own transaction. */
  recordIn(tx: Transaction, entry: AccessEntry): void;
}

const insertEntries = statement<[string]>(
  'insert-access-entries',
  `insert into access_log (id, at, actor, session, operation, action, subject_kind, patients, outcome, status, purpose,
     address, correlation_id, detail)
   select id, at, actor, session, operation, action, subject_kind, patients, outcome, status, purpose, address,
     correlation_id, detail
   from jsonb_to_recordset($1::jsonb) as e(id uuid, at timestamptz, actor text, session text, operation text, action text,
     subject_kind text, patients uuid[], outcome text, status smallint, purpose text, address text, correlation_id uuid,
     detail text)`,
);

const insertOf = (entries: readonly AccessEntry[]): Query => insertEntries(JSON.stringify(entries));

interface Waiting {
  readonly entries: AccessEntry[];
  readonly committed: Promise<void>;
}

/** Most entries in one commit. */
const MOST = 500;

/**
 * Group commit: while one insert is under way the entries of other calls gather, and leave together in the next one. An
 * idle system adds no delay, a busy one needs few commits.
 */
export function createAccessLog(database: Database, committed: () => void): AccessLog {
  let waiting: Waiting | undefined;
  let running: Promise<unknown> = Promise.resolve();

  function gather(): Waiting {
    const entries: AccessEntry[] = [];
    const group = running.then(async () => {
      if (waiting?.entries === entries) waiting = undefined;
      await database.all(insertOf(entries));
      committed();
    });
    running = group.catch(() => undefined);
    return { entries, committed: group };
  }

  return {
    record(entry) {
      if (!waiting || waiting.entries.length >= MOST) waiting = gather();
      waiting.entries.push(entry);
      return waiting.committed;
    },
    recordIn(tx, entry) {
      tx.send(insertOf([entry]));
      tx.afterCommit(committed);
    },
  };
}
