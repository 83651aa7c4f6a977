import { Failure, unavailable } from '../contract/index.ts';
import { batched, type Database, type Query, statement, type Transaction } from '../database/index.ts';
import { type AccessEntry, listOf } from './access-entry.ts';

export interface AccessLog {
  /**
   * Resolves once the entry is committed; the reply must not leave before. Entries of concurrent calls are committed
   * together. Rejects with a failure of the kind `unavailable` when they cannot be.
   */
  record(entry: AccessEntry): Promise<void>;
  /** Writes the entry within a change's own transaction. */
  recordIn(tx: Transaction, entry: AccessEntry): void;
}

const insertRow = statement<[string]>('insert-access-row', 'insert into access_batches (entries) values ($1)');
const insertRows = statement<[readonly string[]]>(
  'insert-access-rows',
  'insert into access_batches (entries) select unnest($1::text[])',
);

const RETRY_AFTER_S = 5;

/** Characters in one row: it then stays in the pages of the table. */
const ROW = 7_800;

/** Most entries in one commit; a row has 1024 places in the log. */
const MOST = 500;
/** Two commits under way: while one is being written to disk the next is made ready. */
const LANES = 2;

/**
 * Group commit: while inserts are under way the entries of other calls gather, and leave together in the next one. An
 * idle system adds no delay, a busy one needs few commits.
 */
export function createAccessLog(database: Database, committed: () => void): AccessLog {
  const commit = batched<string, void>(
    async (texts) => {
      await database.all(insertOf(texts)).catch((error) => {
        throw unwritable(error);
      });
      committed();
      return texts.map(() => undefined);
    },
    { lanes: LANES, most: MOST },
  );

  return {
    record: async (entry) => commit(textOf(entry)),
    recordIn(tx, entry) {
      tx.gather(insertOf, textOf(entry));
      tx.afterCommit(committed);
    },
  };
}

function insertOf(texts: readonly string[]): Query {
  const rows = rowsOf(texts);
  return rows.length === 1 ? insertRow(rows[0]!) : insertRows(rows);
}

function rowsOf(texts: readonly string[]): string[] {
  const rows: string[] = [];
  let row = texts[0]!;
  for (let index = 1; index < texts.length; index++) {
    const text = texts[index]!;
    if (row.length + text.length < ROW) row += `,${text}`;
    else {
      rows.push(`[${row}]`);
      row = text;
    }
  }
  rows.push(`[${row}]`);
  return rows;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The escape of a NUL or of half a surrogate pair, neither of which PostgreSQL can turn into text. */
const NO_TEXT = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** An entry that could not be read back harms its own call and no other that would be committed with it. */
function textOf(entry: AccessEntry): string {
  const text = JSON.stringify(listOf(entry));
  if ((text.includes('\\u') && NO_TEXT.test(text)) || !entry.patients.every((id) => UUID.test(id)))
    throw new Error(`the access log cannot keep the entry ${entry.id} of ${entry.operation}`);
  return text;
}

const unwritable = (error: unknown): Failure =>
  error instanceof Failure && error.kind === 'unavailable'
    ? error
    : unavailable('access-log-unavailable', 'The access log cannot be written, so nothing may be shown.', {
        cause: error,
        retryAfter: RETRY_AFTER_S,
      });
