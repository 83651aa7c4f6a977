import type pg from 'pg';

type Cell = string | number | boolean | null | readonly string[];

/** What `client.query` needs of a query that feeds COPY. */
interface CopyQuery {
  submit(connection: CopyConnection): void;
  handleCopyInResponse(connection: CopyConnection): void;
  handleCommandComplete(): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
}
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** Writes rows with COPY, many times faster than INSERT. */
export function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | undefined;
    const query: CopyQuery = {
      submit: (connection) => connection.query(`copy ${table} (${columns.join(', ')}) from stdin`),
      handleCopyInResponse(connection) {
        connection.sendCopyFromChunk(Buffer.from(rows.map((row) => `${row.map(cell).join('\t')}\n`).join('')));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (failed ? reject(failed) : resolve()),
      handleError(error) {
        failed = error;
        reject(error);
      },
    };
    client.query(query as never);
  });
}

function cell(value: Cell): string {
  if (value === null) return '\\N';
  if (typeof value === 'object')
    return escaped(`{${value.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return escaped(String(value));
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
