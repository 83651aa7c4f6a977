import { Failure, unavailable } from '../contract/index.ts';
import { batched, type Database, type Query, statement, type Transaction } from '../database/index.ts';
import type { AccessEntry } from './access-entry.ts';

export interface AccessLog {
  /**
   * Resolves once the entry is committed; the reply must not leave before. Entries of concurrent calls are committed
   * together. Rejects with a failure of the kind `unavailable` when they cannot be.
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
   from json_to_recordset($1::json) as e(id uuid, at timestamptz, actor text, session text, operation text, action text,
     subject_kind text, patients uuid[], outcome text, status smallint, purpose text, address text, correlation_id uuid,
     detail text)`,
);

const RETRY_AFTER_S = 5;

const insertOf = (entries: readonly AccessEntry[]): Query => insertEntries(JSON.stringify(entries));

/** Most entries in one commit. */
const MOST = 500;
/** Two commits under way: while one is being written to disk the next is made ready. */
const LANES = 2;

/**
 * Group commit: while inserts are under way the entries of other calls gather, and leave together in the next one. An
 * idle system adds no delay, a busy one needs few commits.
 */
export function createAccessLog(database: Database, committed: () => void): AccessLog {
  const commit = batched<AccessEntry, { readonly failure?: unknown }>(
    async (entries) => {
      const failures = await write(entries);
      if (failures.size < entries.length) committed();
      return entries.map((entry) => (failures.has(entry) ? { failure: failures.get(entry) } : {}));
    },
    { lanes: LANES, most: MOST },
  );

  /** An entry that the database refuses harms no other call. */
  async function write(entries: readonly AccessEntry[]): Promise<Map<AccessEntry, unknown>> {
    try {
      await database.all(insertOf(entries));
      return new Map();
    } catch (error) {
      if (!isBadData(error)) throw unwritable(error);
      if (entries.length === 1) return new Map([[entries[0]!, error]]);
    }
    const failures = new Map<AccessEntry, unknown>();
    for (const entry of entries) for (const [bad, error] of await write([entry])) failures.set(bad, error);
    return failures;
  }

  return {
    async record(entry) {
      const outcome = await commit(entry);
      if ('failure' in outcome) throw outcome.failure;
    },
    recordIn(tx, entry) {
      tx.send(insertOf([entry]));
      tx.afterCommit(committed);
    },
  };
}

/** SQLSTATE class 22, data exception: the entry itself is at fault. */
const isBadData = (error: unknown): boolean => /^22/.test((error as { code?: string }).code ?? '');

const unwritable = (error: unknown): Failure =>
  error instanceof Failure && error.kind === 'unavailable'
    ? error
    : unavailable('access-log-unavailable', 'The access log cannot be written, so nothing may be shown.', {
        cause: error,
        retryAfter: RETRY_AFTER_S,
      });
