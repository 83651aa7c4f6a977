import { type ChainEnd, type ChainedEntry, hashOf } from '../trail/chain.ts';

/** Whether the entry's hash is that of its own fields. */
export const isWhole = (entry: ChainedEntry): boolean => hashOf(entry, entry.previous) === entry.hash;

/**
 * Follows the chain through entries in the order of their numbers.
 *
 * @returns how far it holds, and the first entry that does not fit
 */
export function followChain(
  from: ChainEnd,
  entries: readonly ChainedEntry[],
): { readonly end: ChainEnd; readonly misfit: ChainedEntry | undefined } {
  let end = from;
  for (const entry of entries) {
    if (entry.number !== end.number + 1 || entry.previous !== end.hash || !isWhole(entry))
      return { end, misfit: entry };
    end = entry;
  }
  return { end, misfit: undefined };
}
