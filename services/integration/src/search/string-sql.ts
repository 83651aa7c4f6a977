import { fingerprint } from '../index/fingerprint.ts';
import { normalised } from '../index/normalise.ts';
import type { ValueSql } from './condition-sql.ts';
import { badValue } from './read-search.ts';
import { unescaped } from './values.ts';

/** Above every text that begins with the prefix, in the order of code points. */
const AFTER = '\u{10ffff}';

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** What begins with the value, without case and accents; `:exact` the value itself, `:contains` wherever it stands. */
export const stringSql: ValueSql = ({ sql }, row, value, modifier) => {
  const text = unescaped(value);
  const plain = normalised(text);
  if (modifier === 'exact')
    return `(${row}.text = ${sql.add(plain)} and ${row}.exact = ${sql.add(fingerprint(text))}::bigint)`;
  if (plain === '') throw badValue('A string to search for is not empty.');
  if (modifier === 'contains') return `${row}.text like ${sql.add(`%${escapeLike(plain)}%`)}`;
  return beginsWith(row, sql.add(plain), sql.add(plain + AFTER));
};

const beginsWith = (row: string, from: string, to: string) => `(${row}.text >= ${from} and ${row}.text < ${to})`;

/** The address itself; `:below` what it is the beginning of, `:above` what is the beginning of it. */
export const uriSql: ValueSql = ({ sql }, row, value, modifier) => {
  const text = unescaped(value);
  const plain = normalised(text);
  if (modifier === 'below')
    return `(${row}.text = ${sql.add(plain)} or ${beginsWith(row, sql.add(`${plain.replace(/\/$/, '')}/`), sql.add(`${plain.replace(/\/$/, '')}/${AFTER}`))})`;
  if (modifier === 'above') {
    const parts = plain.split('/');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return `${row}.text = any(${sql.add(above)})`;
  }
  return `(${row}.text = ${sql.add(plain)} and ${row}.exact = ${sql.add(fingerprint(text))}::bigint)`;
};
