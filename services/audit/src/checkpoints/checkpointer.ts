import type { Database } from '@hms/platform/database';
import type { Logger } from '@hms/platform/telemetry';
import type { ChainEnd } from '../trail/chain.ts';
import type { Anchor } from './anchor.ts';
import { insertCheckpoint } from './checkpoints-table.ts';
import { signEnd } from './signed-end.ts';
import type { SigningKey } from './signing-key.ts';

export interface Checkpointer {
  /** Told of each end that this process itself has written; it will be signed soon. */
  moved(end: ChainEnd): void;
  /** Signs the newest end now. */
  flush(): Promise<void>;
}

export interface CheckpointerOptions {
  readonly database: Database;
  readonly anchor: Anchor;
  readonly signingKey: SigningKey;
  readonly log: Logger;
  now(): Date;
  /** Milliseconds between an append to the trail and its signature: the anchor may be at most 5 s behind. */
  readonly delayMs?: number;
}

const DELAY_MS = 2_000;

/** Signs the chain's end while entries arrive and rests when none do. */
export function createCheckpointer(options: CheckpointerOptions): Checkpointer {
  const { database, anchor, signingKey, log, now, delayMs = DELAY_MS } = options;
  let unsigned: ChainEnd | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  function moved(end: ChainEnd): void {
    if (!unsigned || end.number > unsigned.number) unsigned = end;
    timer ??= setTimeout(() => void flush(), delayMs).unref();
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    running = running.then(checkpoint);
    return running;
  }

  async function checkpoint(): Promise<void> {
    const end = unsigned;
    if (!end) return;
    unsigned = undefined;
    try {
      const signed = signEnd(signingKey, 'checkpoint', end, now());
      await anchor.append(signed);
      await database.all(insertCheckpoint(signed));
    } catch (error) {
      log.error({ err: error, number: end.number }, 'a checkpoint of the audit trail could not be kept');
      moved(end);
    }
  }

  return { moved, flush };
}
