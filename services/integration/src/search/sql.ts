import type { Query } from '@hms/platform/database';
import { LRUCache } from 'lru-cache';

/** SQL text under construction with its parameters. */
export interface Sql {
  /** @returns the placeholder of the value */
  add(value: unknown): string;
  readonly parameters: readonly unknown[];
  /** A name that no other subquery has. */
  alias(): string;
  query<Row>(text: string): Query<Row>;
}

/** Texts of statements whose use is counted, and how often one is used before connections prepare it. */
const COUNTED = 1_000;
const OFTEN = 5;
/** Each connection keeps every statement that it prepared: only so many are, whoever asks for what. */
const MOST_PREPARED = 100;
const uses = new LRUCache<string, number>({ max: COUNTED });
const prepared = new Map<string, string>();

/** A name under which connections prepare a statement that is asked for again and again: planning costs more than finding. */
function nameOf(text: string): string | undefined {
  const known = prepared.get(text);
  if (known !== undefined || prepared.size === MOST_PREPARED) return known;
  const times = (uses.get(text) ?? 0) + 1;
  uses.set(text, times);
  if (times < OFTEN) return undefined;
  const name = `search-${prepared.size}`;
  prepared.set(text, name);
  return name;
}

export function createSql(): Sql {
  const parameters: unknown[] = [];
  let aliases = 0;
  return {
    add: (value) => `$${parameters.push(value)}`,
    parameters,
    alias: () => `t${++aliases}`,
    query(sql) {
      const name = nameOf(sql);
      return { sql, parameters, ...(name === undefined ? {} : { name }) };
    },
  };
}
