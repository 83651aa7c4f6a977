import { Failure } from '../contract/index.ts';
import type { Position } from '../event-log/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { LatestPage, Logged, TailableSource } from './log-source.ts';

export interface TailOptions<Item> {
  readonly source: TailableSource<Item>;
  /** Milliseconds between looks when no bell rings. */
  readonly pollMs: number;
  /** Milliseconds to wait after the bell, so that more items share a reading. */
  readonly gatherMs: number;
  /** How many of the newest items are told at the beginning. */
  readonly recent: number;
  readonly log: Logger;
  /** Told at the beginning, and again where items may have been missed, since the log was restored. */
  begin(latest: LatestPage<Item>): void;
  /** Told of the next items in commit order; of more only when it is done with these. */
  next(items: readonly Logged<Item>[]): Promise<void>;
}

/** Follows a log from now on. It keeps no place and has no effect that must count exactly once: it is for telling people. */
export interface Tail {
  /** Resolves when the log's end is known for the first time. */
  readonly begun: Promise<void>;
  /** Whether the log cannot be read just now. */
  readonly troubled: boolean;
  stop(): Promise<void>;
}

const PAGE = 500;
/** Rows that wait behind a longer transaction are looked for soon, then less often. */
const HIDDEN_FIRST_MS = 5;
const HIDDEN_MOST_MS = 200;
const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 5_000;

export function followTail<Item>(options: TailOptions<Item>): Tail {
  const { source, log } = options;
  const begun = Promise.withResolvers<void>();
  let place: Position | undefined;
  let hidden = false;
  let troubled = false;
  let stopped = false;
  let rung = false;
  let looking: Promise<void> | undefined;
  let hiddenWait = HIDDEN_FIRST_MS;
  let retryWait = RETRY_FIRST_MS;
  let timer: NodeJS.Timeout | undefined;

  async function readOn(): Promise<void> {
    if (!place) {
      const latest = await source.latest(options.recent);
      if (stopped) return;
      place = latest.end;
      options.begin(latest);
      begun.resolve();
    }
    for (let full = true; full && !stopped; ) {
      const page = await source.read(place, PAGE);
      hidden = page.hidden;
      full = page.items.length === PAGE;
      if (page.items.length === 0 || stopped) break;
      place = page.items.at(-1)!.position;
      await options.next(page.items);
    }
  }

  async function look(): Promise<void> {
    rung = false;
    try {
      await readOn();
      troubled = false;
      retryWait = RETRY_FIRST_MS;
      hiddenWait = hidden ? Math.min(hiddenWait * 2, HIDDEN_MOST_MS) : HIDDEN_FIRST_MS;
      schedule(rung ? options.gatherMs : hidden ? hiddenWait : options.pollMs);
    } catch (error) {
      if (error instanceof Failure && error.code === 'log-renewed') place = undefined;
      else if (!troubled) log.warn({ err: error, source: source.name }, 'a log cannot be followed just now');
      troubled = true;
      schedule(retryWait);
      retryWait = Math.min(retryWait * 2, RETRY_MOST_MS);
    }
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      looking = look().finally(() => {
        looking = undefined;
      });
    }, ms);
    timer.unref();
  }

  const stopListening = source.onAppend(() => {
    const first = !rung;
    rung = true;
    if (first && !looking && !troubled) schedule(options.gatherMs);
  });
  schedule(0);

  return {
    begun: begun.promise,
    get troubled() {
      return troubled;
    },
    async stop() {
      stopped = true;
      stopListening();
      clearTimeout(timer);
      await looking;
    },
  };
}
