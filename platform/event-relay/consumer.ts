import { Failure } from '../contract/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import { createIntake, type IntakeOptions } from './intake.ts';
import { createPace } from './pace.ts';
import { type RewindTo, rewindPlace } from './rewind.ts';

export interface ConsumerOptions<Item, Ready> extends IntakeOptions<Item, Ready> {
  /** ISO instant at which the item came about. */
  timeOf(item: Item): string;
  /** Milliseconds between looks when no bell rings. */
  readonly pollMs: number;
  /** Milliseconds to wait after the bell, so that more items share a reading and a transaction. */
  readonly gatherMs?: number;
  /** Whether the work may wait while the process is busy with requests. */
  readonly background?: boolean;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Follows a log and applies each item exactly once, in order per stream. */
export interface Consumer {
  readonly name: string;
  readonly source: string;
  /** Applies all that can be read now. @returns how many items were applied or parked */
  drain(): Promise<number>;
  /** Applies the parked items again, in order. @returns how many went through */
  replayParked(): Promise<number>;
  /** Applies again what was applied since, for effects that are the same however often they happen. */
  rewind(to: RewindTo): Promise<void>;
  /** What stands in the way, if anything; shown by /ready. */
  trouble(): string | undefined;
  /** Seconds by which it is behind: the age of the newest item that it has applied, 0 when it has caught up. */
  lag(): number;
  stop(): Promise<void>;
}

/** Rows that wait behind a longer transaction are looked for soon, then less often. */
const HIDDEN_FIRST_MS = 5;
const HIDDEN_MOST_MS = 200;
const RETRY_FIRST_MS = 10;
const GATHER_MS = 10;
const RETRY_MOST_MS = 5_000;

export function startConsumer<Item, Ready>(options: ConsumerOptions<Item, Ready>): Consumer {
  const { name, source, log, metrics, gatherMs = GATHER_MS } = options;
  const intake = createIntake(options);
  const pace = options.background ? createPace() : undefined;
  let problem: string | undefined;
  let stopped = false;
  let draining: Promise<unknown> = Promise.resolve();
  let looking = false;
  let rung = false;
  let hiddenWait = HIDDEN_FIRST_MS;
  let retryWait = RETRY_FIRST_MS;
  let timer: NodeJS.Timeout | undefined;
  let toldLag: number | undefined;

  // Telling is a fifth of what an idle consumer costs.
  function tellLag(seconds: number): void {
    if (seconds === toldLag) return;
    toldLag = seconds;
    metrics.consumerLag(name, source.name, seconds);
  }

  async function drainAll(paced: boolean): Promise<number> {
    let total = 0;
    let more = true;
    while (more && !stopped) {
      const began = performance.now();
      const step = await intake.step();
      more = step.more;
      problem = undefined;
      total += step.applied + step.parked;
      if (step.applied > 0) metrics.consumed(name, source.name, 'applied', step.applied);
      if (step.parked > 0) metrics.consumed(name, source.name, 'parked', step.parked);
      const age = more && step.last !== undefined ? Date.now() - Date.parse(options.timeOf(step.last)) : 0;
      tellLag(Math.max(0, age / 1000));
      if (paced && pace && step.last !== undefined) await pace.rest(performance.now() - began, age);
    }
    return total;
  }

  /** One after the other: what was appended before the call is seen by it. */
  function drain(paced = false): Promise<number> {
    if (!paced) pace?.hurry();
    const done = draining.then(() => drainAll(paced));
    draining = done.catch(failed);
    return done;
  }

  function failed(error: unknown): void {
    const before = problem;
    problem = textOf(error);
    intake.forget();
    if (problem === before) return;
    const item = intake.failing && options.idOf(intake.failing);
    log.error({ err: error, consumer: name, source: source.name, item }, 'a consumer cannot go on');
  }

  function textOf(error: unknown): string {
    if (intake.failing) return `item ${options.idOf(intake.failing)} of ${source.name} cannot be applied`;
    return error instanceof Failure ? error.message : `${source.name} cannot be read`;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(look, ms);
    timer.unref();
  }

  async function look(): Promise<void> {
    rung = false;
    looking = true;
    const wait = await drain(true).then(
      () => {
        retryWait = RETRY_FIRST_MS;
        if (!intake.hidden) hiddenWait = HIDDEN_FIRST_MS;
        else hiddenWait = Math.min(hiddenWait * 2, HIDDEN_MOST_MS);
        return rung ? gatherMs : intake.hidden ? hiddenWait : options.pollMs;
      },
      () => {
        retryWait = Math.min(retryWait * 4, RETRY_MOST_MS);
        return retryWait;
      },
    );
    looking = false;
    schedule(wait);
  }

  const stopListening = source.onAppend(() => {
    const first = !rung;
    rung = true;
    if (first && !looking) schedule(gatherMs);
  });
  schedule(0);

  return {
    name,
    source: source.name,
    drain: () => drain(),
    trouble() {
      const waiting = intake.parkedStreams;
      return problem ?? (waiting > 0 ? `${waiting} of the streams of ${source.name} are parked` : undefined);
    },
    lag: () => toldLag ?? 0,
    replayParked: () =>
      intake.replay((error, item) =>
        log.error(
          { err: error, consumer: name, source: source.name, item: options.idOf(item) },
          'a parked item failed again',
        ),
      ),
    async rewind(to) {
      await rewindPlace(options.database, name, source, options.timeOf, to);
      intake.forget();
      schedule(0);
    },
    async stop() {
      stopped = true;
      pace?.hurry();
      stopListening();
      clearTimeout(timer);
      await draining;
    },
  };
}
