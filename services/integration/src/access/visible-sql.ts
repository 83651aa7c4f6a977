import type { Sql } from '../search/sql.ts';
import type { Access } from './access.ts';

/** A condition on the alias of a resource's row: whether the caller may see what it tells of patients. */
export function visibleSql(sql: Sql, { hidden, only }: Access): (alias: string) => string {
  if (only) {
    const ids = onceNamed(sql, only);
    return (alias) => `${alias}.patients <@ ${ids()}::uuid[]`;
  }
  if (hidden.length === 0) return () => 'true';
  const ids = onceNamed(sql, hidden);
  return (alias) => `not (${alias}.patients && ${ids()}::uuid[])`;
}

/** A parameter that is there only where a condition names it: of any other PostgreSQL cannot tell the type. */
function onceNamed(sql: Sql, value: unknown): () => string {
  let placeholder: string | undefined;
  return () => {
    placeholder ??= sql.add(value);
    return placeholder;
  };
}
