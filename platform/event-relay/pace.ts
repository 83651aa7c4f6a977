import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** Lets background work step back while the process is busy with what people wait for. */
export interface Pace {
  /**
   * Rests after a piece of work, if the process is busy.
   *
   * @param workedMs how long the piece took
   * @param lagMs how far the work is behind
   */
  rest(workedMs: number, lagMs: number): Promise<void>;
  /** Ends the rest that is under way: somebody waits for the work itself. */
  hurry(): void;
}

/** Share of the time that the event loop is at work, above which the process counts as busy. */
const BUSY = 0.6;
/** Share of the time that background work takes in a busy process, and once it is far behind. */
const SHARE = 0.06;
const SHARE_BEHIND = 0.5;
const FAR_BEHIND_MS = 120_000;
const LONGEST_REST_MS = 3_000;

export function createPace(): Pace {
  let seen = performance.eventLoopUtilization();
  let resting: AbortController | undefined;
  return {
    async rest(workedMs, lagMs) {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, seen);
      seen = now;
      if (utilization < BUSY) return;
      const share = lagMs > FAR_BEHIND_MS ? SHARE_BEHIND : SHARE;
      resting = new AbortController();
      const { signal } = resting;
      await pause(Math.min(LONGEST_REST_MS, workedMs * (1 / share - 1)), undefined, { signal, ref: false }).catch(
        () => undefined,
      );
      resting = undefined;
    },
    hurry: () => resting?.abort(),
  };
}
