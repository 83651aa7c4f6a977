/**
 * A query is a value: text, parameters and, for the prepared ones, a name. Kysely's compiled queries have this shape
 * too, so a service builds with Kysely what varies and writes by hand what is hot.
 */
export interface Query<Row = unknown> {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** Set for a statement that each connection prepares once. */
  readonly name?: string;
  /** Only for inference of the row's type. */
  readonly row?: Row;
}

export type Statement<Params extends readonly unknown[], Row> = (...parameters: Params) => Query<Row>;

/**
 * Declares a named prepared statement.
 *
 * @param name unique in its service; at most 63 bytes, as PostgreSQL's identifiers
 */
export function statement<Params extends readonly unknown[], Row = never>(
  name: string,
  sql: string,
): Statement<Params, Row> {
  return (...parameters) => ({ name, sql, parameters });
}
