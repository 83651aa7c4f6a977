import type { SignedEnd } from './signed-end.ts';

export interface AnchorContent {
  /** As PEM; undefined where none was ever kept. */
  readonly publicKey: string | undefined;
  /** In the order of their arrival. */
  readonly ends: readonly SignedEnd[];
}

/**
 * A place outside the database that knows how far the trail went. Who can write to the database but not there cannot cut
 * the trail's tail or compute its hashes anew without being found out.
 */
export interface Anchor {
  /** Keeps the public key unless one is kept already. @returns the key that is kept */
  keepKey(publicKey: string): Promise<string>;
  /** Resolves once the end would survive a loss of power. */
  append(end: SignedEnd): Promise<void>;
  read(): Promise<AnchorContent>;
}

/** An anchor that lasts as long as the process. */
export function memoryAnchor(): Anchor {
  const ends: SignedEnd[] = [];
  let kept: string | undefined;
  return {
    async keepKey(publicKey) {
      kept ??= publicKey;
      return kept;
    },
    async append(end) {
      ends.push(end);
      ends.splice(0, ends.length, ...worthKeeping(ends));
    },
    read: async () => ({ publicKey: kept, ends: [...ends] }),
  };
}

/** Newest ends that are all kept. */
const NEWEST = 1_000;

/**
 * Which ends an anchor of bounded size goes on keeping: each pins everything before it, so of older days the last one is
 * enough. What retention has passed says nothing any more. Two ends that contradict each other (the trail was cut and grew
 * again) are evidence and stay.
 */
export function worthKeeping(ends: readonly SignedEnd[]): SignedEnd[] {
  const cutOver = ends.findLast((end) => end.kind === 'cut-over');
  const checkpoints = ends.filter((end) => end.kind === 'checkpoint' && end.number > (cutOver?.number ?? 0));
  const kept = checkpoints.filter((end, index) => {
    const [before, next] = [checkpoints[index - 1], checkpoints[index + 1]];
    if (!next || index >= checkpoints.length - NEWEST) return true;
    const isLastOfDay = next.at.slice(0, 10) !== end.at.slice(0, 10);
    return isLastOfDay || contradict(end, next) || (before !== undefined && contradict(before, end));
  });
  return cutOver ? [cutOver, ...kept] : kept;
}

const contradict = (earlier: SignedEnd, later: SignedEnd): boolean =>
  later.number < earlier.number || (later.number === earlier.number && later.hash !== earlier.hash);
