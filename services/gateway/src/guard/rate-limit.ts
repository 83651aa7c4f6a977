import { tooMany } from '@hms/platform/contract';

/** Takes one request of somebody, or throws `too-many-requests` with the seconds to wait. */
export type RateLimit = (who: string) => void;

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
export function createRateLimit({ perSecond, burst, now = () => performance.now() }: Rate): RateLimit {
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
    if (excess > interval / 1000)
      throw tooMany('too-many-requests', 'Too many requests. Come again a little later.', {
        retryAfter: Math.ceil(excess / 1000),
      });
    young.set(who, next);
    if (young.size < REMEMBERED) return;
    old = young;
    young = new Map();
  };
}
