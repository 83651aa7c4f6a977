import { setTimeout as delay } from 'node:timers/promises';
import { type Launch, launchPostmaster } from './launch.ts';
import { type Postmaster, signalProcess, stopPostmaster } from './postmaster.ts';

export interface Supervised {
  /** The server as it runs now. */
  readonly server: Postmaster;
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Keeps a server running: one that ends on its own is started again, with growing pauses while that fails. */
export function supervise(first: Postmaster, launch: Launch, log: (line: string) => void): Supervised {
  let server = first;
  const stopping = new AbortController();
  const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  // An end of our process that nobody could prepare for still ends the server in order.
  const endWithUs = () => signalProcess(server.pid, 'SIGINT');
  process.once('exit', endWithUs);
  const watching = watch();

  async function watch(): Promise<void> {
    for (;;) {
      await Promise.race([server.ended, stopped]);
      if (stopping.signal.aborted) return;
      log('PostgreSQL ended unexpectedly; starting it again');
      const restarted = await relaunch();
      if (!restarted) return;
      server = restarted;
      log(`PostgreSQL runs again (process ${server.pid})`);
    }
  }

  async function relaunch(): Promise<Postmaster | undefined> {
    let said: string | undefined;
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      try {
        return await launchPostmaster({ ...launch, signal: stopping.signal });
      } catch (error) {
        if (stopping.signal.aborted) return undefined;
        const { message } = error as Error;
        if (message !== said) log(message);
        said = message;
        await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  }

  return {
    get server() {
      return server;
    },
    async stop() {
      stopping.abort();
      await watching;
      await stopPostmaster(server);
      process.off('exit', endWithUs);
    },
  };
}
