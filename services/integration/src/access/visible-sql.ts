import type { Sql } from '../search/sql.ts';
import type { Access } from './access.ts';

/** A condition on the alias of a resource's row: whether the caller may see what it tells of patients. */
export function visibleSql(sql: Sql, { hidden, only }: Access): (alias: string) => string {
  if (only) {
    const ids = sql.add(only);
    return (alias) => `${alias}.patients <@ ${ids}::uuid[]`;
  }
  if (hidden.length === 0) return () => 'true';
  const ids = sql.add(hidden);
  return (alias) => `not (${alias}.patients && ${ids}::uuid[])`;
}
