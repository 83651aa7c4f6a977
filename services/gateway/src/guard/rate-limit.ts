import { tooMany } from '@hms/platform/contract';

/** Takes one request of somebody, or throws `too-many-requests` with the seconds to wait. What must be awaited is a promise. */
export type RateLimit = (who: string) => void | Promise<void>;

/** Takes a request where several processes count together. @returns milliseconds to wait; 0 if it may pass. Throws where they cannot. */
type SharedRate = (who: string) => Promise<number>;

/** Makes the shared rate of a kind of callers; none where a process counts alone. */
export type SharedRates = (kind: string, rate: Pick<Rate, 'perSecond' | 'burst'>) => SharedRate;

const refused = (waitMs: number) =>
  tooMany('too-many-requests', 'Too many requests. Come again a little later.', {
    retryAfter: Math.ceil(waitMs / 1000),
  });

/** A limit that several front doors keep together; each keeps it alone while they cannot. */
export function createSharedLimit(kind: string, rate: Rate, shared?: SharedRates): RateLimit {
  const alone = createRateLimit(rate);
  if (!shared || rate.perSecond === 0) return alone;
  const take = shared(kind, rate);
  return async (who) => {
    const wait = await take(who).catch(() => undefined);
    if (wait === undefined) return alone(who);
    if (wait > 0) throw refused(wait);
  };
}

export interface Rate {
  /** Requests a second for long; 0 sets no limit. */
  readonly perSecond: number;
  /** Requests at once. */
  readonly burst: number;
  /** Milliseconds that only go forward. */
  now?(): number;
}

/** Callers that are counted at one time; beyond that, those that were quiet longest begin anew. */
const REMEMBERED = 50_000;

/**
 * A token bucket, kept as the one moment at which it will be full again (generic cell rate algorithm, ITU-T I.371): one
 * number for each caller.
 */
export function createRateLimit({ perSecond, burst, now = () => performance.now() }: Rate): (who: string) => void {
  if (perSecond === 0) return () => undefined;
  const interval = 1000 / perSecond;
  const most = burst * interval;
  // Two generations: whoever comes again moves to the younger one, the older is dropped whole.
  let young = new Map<string, number>();
  let old = young;
  return (who) => {
    const time = now();
    const next = Math.max(young.get(who) ?? old.get(who) ?? 0, time) + interval;
    const excess = next - time - most;
    // What a number cannot hold exactly is no reason to refuse.
    if (excess > interval / 1000) throw refused(excess);
    young.set(who, next);
    if (young.size < REMEMBERED) return;
    old = young;
    young = new Map();
  };
}
