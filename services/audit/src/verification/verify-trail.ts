import type { KeyObject } from 'node:crypto';
import type { FaultKind } from '@hms/contracts/audit';
import type { Database } from '@hms/platform/database';
import type { Anchor, AnchorContent } from '../checkpoints/anchor.ts';
import { checkpointsBetween } from '../checkpoints/checkpoints-table.ts';
import { isGenuine, type SignedEnd } from '../checkpoints/signed-end.ts';
import { openPublicKey } from '../checkpoints/signing-key.ts';
import { type ChainEnd, type ChainedEntry, GENESIS } from '../trail/chain.ts';
import { followChain } from './follow-chain.ts';
import { nameFault } from './name-fault.ts';
import { firstContradiction } from './pins.ts';
import { lookupsIn, readExtent, readRange } from './trail-reader.ts';

export interface FirstBad {
  readonly number: number;
  readonly kind: FaultKind;
  /** Where hashes were computed anew to fit, only this is known: the wrong entry is between `number` and this one. */
  readonly upTo?: number;
}

export interface TrailVerdict {
  readonly ok: boolean;
  /** Entries that were checked. */
  readonly entries: number;
  readonly firstBad?: FirstBad;
  /** Signed checkpoints that were compared with the chain. */
  readonly checkpoints: number;
  /** Number of the newest entry that the anchor knows; 0 without one. */
  readonly anchoredUpTo: number;
  /** The database holds checkpoints, but the anchor is gone or has another key than is trusted. */
  readonly anchorLost: boolean;
  /** Number up to which entries were removed by retention. */
  readonly cutOver: number;
  readonly durationMs: number;
}

export type OnProgress = (checked: number, of: number) => void;

const PAGE = 1_000;

/**
 * Checks every entry of the trail against its chain, the signed checkpoints and the anchor, and names the first that is
 * not as it was written. Reads in pages, so that it may run beside everything else.
 *
 * @param trustedKey the public key as PEM, where the caller knows it from elsewhere; else the anchor's counts
 */
export async function verifyTrail(
  database: Database,
  anchor: Pick<Anchor, 'read'>,
  onProgress: OnProgress = () => undefined,
  trustedKey?: string,
): Promise<TrailVerdict> {
  const started = performance.now();
  // The anchor is read first: what it knows by then must be in the database.
  const content = await anchor.read();
  const extent = await readExtent(database);
  const key = content.publicKey === undefined ? undefined : openPublicKey(content.publicKey);
  const start = cutOverOf(content, extent.cutOvers, key) ?? GENESIS;
  const pins = content.ends.filter((end) => end.kind === 'checkpoint' && end.number > start.number);
  const walk = await walkChain(database, start, extent.last, pins, key, onProgress);
  const firstBad = walk.firstBad ?? whatEndsWrong(walk.end, extent, [...pins, ...walk.beyond], walk.vouched, start);
  if (firstBad && (await wasCutMeanwhile(database, key, firstBad.number)))
    return verifyTrail(database, anchor, onProgress, trustedKey);
  const isForeign = trustedKey !== undefined && content.publicKey !== undefined && content.publicKey !== trustedKey;
  const anchorLost = isForeign || (extent.checkpointed > 0 && (!key || content.ends.length === 0));
  return {
    ok: !firstBad && !anchorLost,
    entries: walk.checked,
    ...(firstBad ? { firstBad } : {}),
    checkpoints: walk.compared,
    anchoredUpTo: pins.at(-1)?.number ?? 0,
    anchorLost,
    cutOver: start.number,
    durationMs: Math.round(performance.now() - started),
  };
}

/** The newest genuine cut-over, wherever it is kept. */
function cutOverOf(
  { ends }: AnchorContent,
  kept: readonly SignedEnd[],
  key: KeyObject | undefined,
): SignedEnd | undefined {
  const candidates = [...ends.filter((end) => end.kind === 'cut-over'), ...kept].sort((a, b) => b.number - a.number);
  return key && candidates.find((end) => isGenuine(key, end));
}

async function wasCutMeanwhile(database: Database, key: KeyObject | undefined, number: number): Promise<boolean> {
  const { cutOvers } = await readExtent(database);
  return key !== undefined && cutOvers.some((end) => end.number >= number && isGenuine(key, end));
}

interface Walk {
  readonly end: ChainEnd;
  readonly checked: number;
  readonly compared: number;
  /** The greatest number up to which signed ends agree with the chain. */
  readonly vouched: number;
  /** Genuine checkpoints of the database past the table's end. */
  readonly beyond: readonly SignedEnd[];
  readonly firstBad?: FirstBad;
}

async function walkChain(
  database: Database,
  start: ChainEnd,
  last: number,
  pins: readonly SignedEnd[],
  key: KeyObject | undefined,
  onProgress: OnProgress,
): Promise<Walk> {
  const readPage = async (from: number) =>
    Promise.all([
      readRange(database, from, Math.min(from + PAGE, last)),
      key ? checkpointsBetween(database, from, Math.min(from + PAGE, last)) : [],
    ]);
  let end = start;
  let checked = 0;
  let compared = 0;
  let vouched = start.number;
  let next = readPage(start.number);
  next.catch(() => undefined);
  for (let from = start.number; from < last; from += PAGE) {
    const [entries, checkpoints] = await next;
    const to = Math.min(from + PAGE, last);
    if (to < last) {
      next = readPage(to);
      // Awaited in the next round; until then a failure must not count as unhandled.
      next.catch(() => undefined);
    }
    const { end: reached, misfit } = followChain(end, entries);
    checked += reached.number - end.number;
    const hashes = (number: number) => (number === from ? end.hash : entries[number - from - 1]?.hash);
    if (key) {
      const here = [...checkpoints, ...pins.filter((pin) => pin.number > from && pin.number <= to)]
        .filter((pin) => pin.number <= reached.number)
        .sort((a, b) => a.number - b.number);
      compared += here.length;
      const refuted = firstContradiction(here, hashes, key);
      if (refuted) {
        const good = here.findLast(
          (pin) => pin.number < refuted.number && hashes(pin.number) === pin.hash && isGenuine(key, pin),
        );
        const firstBad = rewritten((good?.number ?? vouched) + 1, refuted.number);
        return { end: reached, checked, compared, vouched, beyond: [], firstBad };
      }
      vouched = here.at(-1)?.number ?? vouched;
    }
    const wrong = misfit ?? (reached.number < to ? await lookupsIn(database).next(reached.number) : undefined);
    if (wrong) {
      const fault = await nameFault(reached, wrong, lookupsIn(database));
      const firstBad = { ...fault, number: Math.max(fault.number, start.number + 1) };
      return { end: reached, checked, compared, vouched, beyond: [], firstBad };
    }
    end = reached;
    onProgress(checked, last - start.number);
  }
  const past = key ? await checkpointsBetween(database, last, Number.MAX_SAFE_INTEGER) : [];
  const beyond = past.filter((pin) => key && isGenuine(key, pin));
  return { end, checked, compared: compared + beyond.length, vouched, beyond };
}

const rewritten = (number: number, upTo: number): FirstBad => ({
  number,
  kind: 'changed',
  ...(upTo > number ? { upTo } : {}),
});

/** What is wrong with the end of a chain that holds in itself. */
function whatEndsWrong(
  end: ChainEnd,
  { head, first, last }: { head: ChainEnd; first: number; last: number },
  known: readonly SignedEnd[],
  vouched: number,
  start: ChainEnd,
): FirstBad | undefined {
  if (first < 1 && last > 0) return { number: first, kind: 'inserted' };
  const longest = Math.max(head.number, ...known.map((pin) => pin.number));
  if (longest > end.number) return { number: end.number + 1, kind: 'cut-off' };
  if (end.number > head.number) return { number: head.number + 1, kind: 'inserted' };
  if (end.number > start.number && head.hash !== end.hash) return rewritten(vouched + 1, end.number);
  return undefined;
}

export type { ChainedEntry };
