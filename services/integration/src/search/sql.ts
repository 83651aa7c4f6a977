import type { Query } from '@hms/platform/database';

/** SQL text under construction with its parameters. */
export interface Sql {
  /** @returns the placeholder of the value */
  add(value: unknown): string;
  /** A name that no other subquery has. */
  alias(): string;
  query<Row>(text: string): Query<Row>;
}

export function createSql(): Sql {
  const parameters: unknown[] = [];
  let aliases = 0;
  return {
    add: (value) => `$${parameters.push(value)}`,
    alias: () => `t${++aliases}`,
    query: (sql) => ({ sql, parameters }),
  };
}
