import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Connection } from '../database/index.ts';
import type { Logger } from '../telemetry/index.ts';

/** The logs of a service's database. */
export type LogName = 'events' | 'access-log';

/** Carries the sound of a bell to the other processes that use the same database. */
export interface Notifier {
  /** Tells that something was committed; many calls become one message every {@link COALESCE_MS}. */
  tell(log: LogName): void;
  stop(): Promise<void>;
}

export interface NotifierOptions {
  /** Straight to PostgreSQL: a pooler that shares connections between transactions cannot listen. */
  readonly connection: Connection;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly log: Logger;
  /** Called when another process has committed something, and when that may have been missed. */
  heard(log: LogName): void;
}

const CHANNEL = 'hms_log';
const COALESCE_MS = 10;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5_000;

/**
 * Uses one connection of its own. A NOTIFY inside the writing transactions would make their commits wait for each other
 * in the whole cluster. Losing a message is harmless, consumers also look by the clock.
 */
export function startNotifier({ connection, name, log, heard }: NotifierOptions): Notifier {
  const self = randomUUID();
  const untold = new Set<LogName>();
  let client: pg.Client | undefined;
  let stopped = false;
  let telling = false;
  let retryWait = RETRY_FIRST_MS;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      ...connection,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      options: '-c synchronous_commit=off',
    });
    next.on('error', (error) => log.warn({ err: error }, 'the connection for notifications broke'));
    next.on('notification', ({ payload = '' }) => {
      const [from, ...logs] = payload.split(' ') as [string, ...LogName[]];
      if (from !== self) for (const each of logs) heard(each);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch {
      await next.end().catch(() => undefined);
      return retry();
    }
    if (stopped) return next.end();
    client = next;
    next.once('end', retry);
    retryWait = RETRY_FIRST_MS;
    heard('events');
    heard('access-log');
    void tellAll();
  }

  function retry(): void {
    client = undefined;
    if (stopped) return;
    timer = setTimeout(() => {
      connecting = connect();
    }, retryWait).unref();
    retryWait = Math.min(retryWait * 2, RETRY_MOST_MS);
  }

  async function tellAll(): Promise<void> {
    if (telling || !client || untold.size === 0) return;
    telling = true;
    const logs = [...untold];
    untold.clear();
    await client.query('select pg_notify($1, $2)', [CHANNEL, [self, ...logs].join(' ')]).catch(() => {
      // To be told when the connection is back.
      for (const each of logs) untold.add(each);
    });
    setTimeout(() => {
      telling = false;
      void tellAll();
    }, COALESCE_MS).unref();
  }

  let connecting = connect();

  return {
    tell(which) {
      untold.add(which);
      void tellAll();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await connecting;
      await client?.end();
    },
  };
}
