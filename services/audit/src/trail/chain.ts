import { hash as digest } from 'node:crypto';
import type { AccessEntry } from '@hms/platform/audit';

/** An entry at its place in the trail, before it is chained. */
export interface PlacedEntry extends AccessEntry {
  readonly number: number;
  readonly service: string;
}

/** An entry in the chain; hashes are 64 hexadecimal digits. */
export interface ChainedEntry extends PlacedEntry {
  /** The hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}

/** An end of the chain: the entry of that number has that hash. */
export interface ChainEnd {
  readonly number: number;
  readonly hash: string;
}

/** Where the chain begins. */
export const GENESIS: ChainEnd = { number: 0, hash: '0'.repeat(64) };

/**
 * SHA-256 over the UTF-8 text of a JSON array of all fields in this order. An array of texts, whole numbers and nulls as
 * ECMAScript writes it is the canonical form of RFC 8785, so anybody can compute it again.
 */
export function hashOf(entry: PlacedEntry, previous: string): string {
  return digest(
    'sha256',
    JSON.stringify([
      entry.number,
      previous,
      entry.service,
      entry.id,
      entry.at,
      entry.actor,
      entry.session,
      entry.operation,
      entry.action,
      entry.subject_kind,
      entry.patients,
      entry.outcome,
      entry.status,
      entry.purpose,
      entry.address,
      entry.correlation_id,
      entry.detail,
    ]),
  );
}

/** Chains entries after an end, in their order. */
export function chain(end: ChainEnd, service: string, entries: readonly AccessEntry[]): ChainedEntry[] {
  let { number, hash } = end;
  return entries.map((entry) => {
    const placed = { ...entry, service, number: ++number };
    const previous = hash;
    hash = hashOf(placed, previous);
    return { ...placed, previous, hash };
  });
}
