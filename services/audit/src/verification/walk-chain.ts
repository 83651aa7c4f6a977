import type { KeyObject } from 'node:crypto';
import type { Database } from '@hms/platform/database';
import { checkpointsBetween } from '../checkpoints/checkpoints-table.ts';
import { isGenuine, type SignedEnd } from '../checkpoints/signed-end.ts';
import type { ChainEnd, ChainedEntry } from '../trail/chain.ts';
import { type FirstBad, rewritten } from './first-bad.ts';
import { followChain } from './follow-chain.ts';
import { nameFault } from './name-fault.ts';
import { firstContradiction } from './pins.ts';
import { lookupsIn, readRange } from './trail-reader.ts';

export interface Route {
  readonly start: ChainEnd;
  /** The greatest number in the table. */
  readonly last: number;
  /** Checkpoints that the anchor holds. */
  readonly anchored: readonly SignedEnd[];
  /** Without it no signature can be checked. */
  readonly key: KeyObject | undefined;
  /** Told after each page how many entries were checked. */
  onProgress(checked: number): void;
}

export interface Walk {
  /** How far the chain holds. */
  readonly end: ChainEnd;
  /** Signed checkpoints that were compared with the chain. */
  readonly compared: number;
  /** The greatest number that a signed checkpoint agrees with. */
  readonly vouched: number;
  readonly firstBad: FirstBad | undefined;
}

interface Page {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly ChainedEntry[];
  readonly checkpoints: readonly SignedEnd[];
}

const PAGE = 1_000;

/** Follows the chain to the end of the table, or to the first place where something is wrong. */
export async function walkChain(database: Database, route: Route): Promise<Walk> {
  const { start, key } = route;
  let walk: Walk = { end: start, compared: 0, vouched: start.number, firstBad: undefined };
  for await (const page of pagesOf(database, route)) {
    const { end, misfit } = followChain(walk.end, page.entries);
    const pins = pinsOf(page, route, end.number);
    const hashAt = (number: number) => (number === page.from ? walk.end : page.entries[number - page.from - 1])?.hash;
    const refuted = key && firstContradiction(pins, hashAt, key);
    const agreeing = refuted
      ? pins.findLast((pin) => pin.number < refuted.number && hashAt(pin.number) === pin.hash && isGenuine(key, pin))
      : pins.at(-1);
    const vouched = agreeing?.number ?? walk.vouched;
    const wrong = misfit ?? (end.number < page.to ? await lookupsIn(database).next(end.number) : undefined);
    const firstBad = refuted
      ? rewritten(vouched + 1, refuted.number)
      : wrong && (await nameFault(end, wrong, lookupsIn(database), start.number));
    walk = { end, compared: walk.compared + pins.length, vouched, firstBad };
    if (firstBad) return walk;
    route.onProgress(end.number - start.number);
  }
  return walk;
}

/** Pages of equal ranges of numbers; the next one is fetched while one is looked at. */
async function* pagesOf(database: Database, { start, last, key }: Route): AsyncGenerator<Page> {
  const read = async (from: number): Promise<Page> => {
    const to = Math.min(from + PAGE, last);
    const [entries, checkpoints] = await Promise.all([
      readRange(database, from, to),
      key ? checkpointsBetween(database, from, to) : [],
    ]);
    return { from, to, entries, checkpoints };
  };
  let next = start.number < last ? read(start.number) : undefined;
  while (next) {
    const page: Page = await next;
    next = page.to < last ? read(page.to) : undefined;
    // It is awaited in the next round, or never: neither may end the process.
    next?.catch(() => undefined);
    yield page;
  }
}

/** The signed checkpoints of a page as far as the chain holds, in order. */
function pinsOf({ from, to, checkpoints }: Page, { anchored, key }: Route, reached: number): SignedEnd[] {
  if (!key) return [];
  const here = anchored.filter((pin) => pin.number > from && pin.number <= to);
  return [...checkpoints, ...here].filter((pin) => pin.number <= reached).sort((a, b) => a.number - b.number);
}
