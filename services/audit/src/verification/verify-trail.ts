import type { KeyObject } from 'node:crypto';
import type { Database } from '@hms/platform/database';
import type { Anchor, AnchorContent } from '../checkpoints/anchor.ts';
import { checkpointsBetween } from '../checkpoints/checkpoints-table.ts';
import { isGenuine, type SignedEnd } from '../checkpoints/signed-end.ts';
import { openPublicKey } from '../checkpoints/signing-key.ts';
import { type ChainEnd, GENESIS } from '../trail/chain.ts';
import { type FirstBad, rewritten } from './first-bad.ts';
import { type Extent, readExtent } from './trail-reader.ts';
import { type Walk, walkChain } from './walk-chain.ts';

export interface TrailVerdict {
  readonly ok: boolean;
  /** Entries that were checked and hold. */
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

export interface VerifyOptions {
  /** Told after each page: entries checked, and how many there are. */
  onProgress?(checked: number, of: number): void;
  /** The public key as PEM where the caller knows it from elsewhere; else the one beside the anchor counts. */
  readonly trustedKey?: string;
}

/**
 * Checks every entry of the trail against its chain, the signed checkpoints and the anchor, and names the first that is
 * not as it was written. Reads in pages, so that it can run beside everything else.
 */
export async function verifyTrail(
  database: Database,
  anchor: Pick<Anchor, 'read'>,
  options: VerifyOptions = {},
): Promise<TrailVerdict> {
  const started = performance.now();
  // The anchor is read first: what it knows by then must be in the database.
  const content = await anchor.read();
  const extent = await readExtent(database);
  const key = content.publicKey === undefined ? undefined : openPublicKey(content.publicKey);
  const start = newestCutOver(content, extent, key) ?? GENESIS;
  const anchored = content.ends.filter((end) => end.kind === 'checkpoint' && end.number > start.number);
  const { last } = extent;
  const of = Math.max(0, last - start.number);
  const onProgress = (checked: number) => options.onProgress?.(checked, of);
  const walk = await walkChain(database, { start, last, anchored, key, onProgress });
  const beyond = key ? (await checkpointsBetween(database, last, LARGEST)).filter((end) => isGenuine(key, end)) : [];
  const fault = walk.firstBad ?? faultAtEnd(walk, extent, [...anchored, ...beyond], start);
  if (fault && (await wasCutMeanwhile(database, key, start))) return verifyTrail(database, anchor, options);
  const { trustedKey } = options;
  const isForeign = trustedKey !== undefined && content.publicKey !== undefined && content.publicKey !== trustedKey;
  const anchorLost = isForeign || (extent.checkpointed > 0 && (!key || content.ends.length === 0));
  return {
    ok: !fault && !anchorLost,
    entries: walk.end.number - start.number,
    ...(fault ? { firstBad: fault } : {}),
    checkpoints: walk.compared,
    anchoredUpTo: Math.max(0, ...anchored.map((end) => end.number)),
    anchorLost,
    cutOver: start.number,
    durationMs: Math.round(performance.now() - started),
  };
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Where the trail begins since retention last removed entries, wherever that is kept. */
function newestCutOver(content: AnchorContent, extent: Extent, key: KeyObject | undefined): SignedEnd | undefined {
  const kept = [...content.ends.filter((end) => end.kind === 'cut-over'), ...extent.cutOvers];
  return key && kept.sort((a, b) => b.number - a.number).find((end) => isGenuine(key, end));
}

async function wasCutMeanwhile(database: Database, key: KeyObject | undefined, start: ChainEnd): Promise<boolean> {
  const { cutOvers } = await readExtent(database);
  return key !== undefined && cutOvers.some((end) => end.number > start.number && isGenuine(key, end));
}

/** What is wrong with the ends of a chain that holds in itself. */
function faultAtEnd(
  { end, vouched }: Walk,
  { head, first }: Extent,
  known: readonly SignedEnd[],
  start: ChainEnd,
): FirstBad | undefined {
  if (first < 1) return { number: first, kind: 'inserted' };
  if (Math.max(head.number, ...known.map((pin) => pin.number)) > end.number)
    return { number: end.number + 1, kind: 'cut-off' };
  if (end.number > Math.max(head.number, start.number)) return { number: head.number + 1, kind: 'inserted' };
  return end.number > start.number && head.hash !== end.hash ? rewritten(vouched + 1, end.number) : undefined;
}
