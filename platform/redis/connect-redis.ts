import { createClient, type RedisClientType } from '@redis/client';
import type { Logger } from '../telemetry/index.ts';

/** Redis, as far as we need it. Every call fails within a moment where it cannot be reached. */
export interface Redis extends AsyncDisposable {
  /** Runs a script there, all or nothing. */
  run(script: Script, keys: readonly string[], values: readonly string[]): Promise<unknown>;
  /** Told when it can be reached again. */
  onBack(listener: () => void): void;
  /** What keeps it from being of use, if anything. */
  trouble(): string | undefined;
}

/** Lua that Redis keeps after its first use. */
export interface Script {
  readonly lua: string;
}

const CONNECT_MS = 1_000;
const COMMAND_MS = 250;
const RETRY_MOST_MS = 2_000;

/** Connects in the background, and again for as long as it takes. @param url `redis://[:password@]host[:port][/number]` */
export function connectRedis(url: string, log: Logger): Redis {
  const client: RedisClientType = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: COMMAND_MS },
    socket: { connectTimeout: CONNECT_MS, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, RETRY_MOST_MS) },
  });
  const listeners: (() => void)[] = [];
  let away = false;
  client.on('error', (error) => {
    if (!away) log.warn({ err: error }, 'Redis cannot be reached');
    away = true;
  });
  client.on('ready', () => {
    if (away) log.info('Redis can be reached again');
    away = false;
    for (const tell of listeners) tell();
  });
  const connecting = client.connect().catch(() => undefined);
  return {
    run: ({ lua }, keys, values) => client.eval(lua, { keys: [...keys], arguments: [...values] }),
    onBack: (listener) => void listeners.push(listener),
    trouble: () => (client.isReady ? undefined : 'cannot be reached'),
    async [Symbol.asyncDispose]() {
      client.destroy();
      await connecting;
    },
  };
}
