import { fingerprint } from '../index/fingerprint.ts';
import type { ValueSql } from './condition-sql.ts';
import { badValue } from './read-search.ts';
import { splitEscaped, unescaped } from './values.ts';

/** `code`, `system|code`, `|code`, `system|`; with `:of-type` `system|code|value`; with `:in` and the like a value set or a concept. */
export const tokenSql: ValueSql = ({ sql, sets }, row, value, modifier) => {
  if (modifier === 'in' || modifier === 'not-in' || modifier === 'above' || modifier === 'below') {
    const codes = sets.codesOf(modifier, value);
    const [listed, systems] = [
      codes.map(({ code }) => fingerprint(code)),
      codes.map(({ system }) => fingerprint(system)),
    ];
    return `(${row}.code, ${row}.system) in (select * from unnest(${sql.add(listed)}::bigint[], ${sql.add(systems)}::bigint[]))`;
  }
  const parts = splitEscaped(value, '|').map(unescaped);
  const equals = (column: 'code' | 'system', text: string) =>
    `${row}.${column} = ${sql.add(fingerprint(text))}::bigint`;
  if (modifier === 'of-type') {
    const [system, code, identifier] = parts;
    if (parts.length !== 3 || !code || !identifier) throw badValue(':of-type takes system|code|value.');
    return `${equals('code', identifier)} and ${equals('system', `${system}|${code}`)}`;
  }
  if (parts.length > 2) throw badValue('A token has at most one |.');
  const [first = '', second] = parts;
  if (second === undefined) return equals('code', first);
  if (second === '') return equals('system', first);
  return `(${equals('code', second)} and ${equals('system', first)})`;
};
