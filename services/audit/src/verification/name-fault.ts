import type { FaultKind } from '@hms/contracts/audit';
import { type ChainEnd, type ChainedEntry, hashOf } from '../trail/chain.ts';
import { isWhole } from './follow-chain.ts';

/** How entries of the trail are found when it is known to be wrong. Each may read the whole trail. */
export interface Lookups {
  /** The entry that names this hash as the one before it and is whole at the number, wherever it stands. */
  followerOf(end: ChainEnd): Promise<ChainedEntry | undefined>;
  /** Where an entry with this hash stands. */
  placeOf(hash: string): Promise<number | undefined>;
  /** The first entry after the number. */
  next(number: number): Promise<ChainedEntry | undefined>;
}

export interface NamedFault {
  readonly number: number;
  readonly kind: FaultKind;
}

/** How far an entry may have been shifted by renumbering for its true number to be found by trying. */
const SHIFTS = 5_000;

/**
 * Says what was done to a trail, from the last place where it holds and the first entry there that does not fit. The
 * hash of an entry covers its number, so one that was only moved betrays where it came from.
 *
 * @param start number after which the trail begins
 */
export async function nameFault(end: ChainEnd, misfit: ChainedEntry, lookups: Lookups, start = 0): Promise<NamedFault> {
  const expected = end.number + 1;
  if (misfit.number < expected) return { number: misfit.number, kind: 'inserted' };
  const genuine = await lookups.followerOf(end);
  if (misfit.number > expected) return { number: expected, kind: genuine ? 'reordered' : 'removed' };

  const origin = isWhole(misfit) ? expected : await trueNumber(misfit, lookups);
  if (origin === undefined) return { number: expected, kind: genuine ? 'inserted' : 'changed' };
  // Entries that were pushed on by one that fits too well: its hashes were computed to fit.
  if (origin < expected) return { number: origin, kind: 'inserted' };
  if (origin > expected) return { number: expected, kind: genuine ? 'reordered' : 'removed' };

  // The entry is as it was written and names another one before it, unless it was rewritten altogether.
  const after = await lookups.next(expected);
  const isFollowed = !after || after.previous === misfit.hash;
  return { number: isFollowed && end.number > start ? end.number : expected, kind: 'changed' };
}

/** The number under which the entry was written; undefined when its fields were changed as well. */
async function trueNumber(entry: ChainedEntry, lookups: Lookups): Promise<number | undefined> {
  const fits = (number: number) => hashOf({ ...entry, number }, entry.previous) === entry.hash;
  for (let shift = 1; shift <= SHIFTS; shift++) {
    if (fits(entry.number + shift)) return entry.number + shift;
    if (fits(entry.number - shift)) return entry.number - shift;
  }
  const place = await lookups.placeOf(entry.previous);
  return place !== undefined && fits(place + 1) ? place + 1 : undefined;
}
