import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** Codes, systems and units come again and again. */
const REMEMBERED = 20_000;
const remembered = new LRUCache<string, string>({ max: REMEMBERED });

/**
 * 64 bits of a text's digest, as decimal text of a signed integer: PostgreSQL's bigint. Index rows hold these instead of values, so that
 * they are small and say nothing of a person.
 */
export function fingerprint(text: string): string {
  if (text.length > 100) return digest(text);
  let known = remembered.get(text);
  if (known === undefined) {
    known = digest(text);
    remembered.set(text, known);
  }
  return known;
}

const digest = (text: string): string => hash('sha256', text, 'buffer').readBigInt64BE().toString();

/** The key of a resource in every table: it is known before the resource exists, so a reference points to it at once. */
export const keyOf = (type: string, id: string): string => digest(`${type}/${id}`);

/** The same of a text in SQL, for where the type and id stand in a row. */
export const keySql = (text: string): string =>
  `('x' || encode(substr(sha256(convert_to(${text}, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint`;

/** 31 bits of the digest of a parameter's name: its number in the index tables. */
const numberOf = (name: string): number => hash('sha256', name, 'buffer').readUInt32BE() >>> 1;

const numbers = new Map<string, number>();

/** What is indexed of a parameter beside its plain values. */
export type Facet = 'text' | 'identifier' | 'of-type' | `part-${number}`;

/** The number of a parameter of a type in the index tables; facets have numbers of their own. */
export function parameterNumber(type: string, code: string, facet?: Facet): number {
  const name = `${type}.${code}${facet ? `:${facet}` : ''}`;
  let number = numbers.get(name);
  if (number === undefined) {
    number = numberOf(name);
    numbers.set(name, number);
  }
  return number;
}

/** The number under which a resource stands in somebody's compartment. */
export const compartmentNumber = (compartment: string): number => parameterNumber('compartment', compartment);
