import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** One run of the real command, in a process of its own. */
export interface HmsProcess {
  /** Resolves once it said `ready`; fails with what it said when it ends before. */
  readonly ready: Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<void>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export function runHms(args: readonly string[], environment: NodeJS.ProcessEnv): HmsProcess {
  const child = spawn(process.execPath, [...process.execArgv, MAIN, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  return {
    ready: readyOf(child, args),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal);
    await ended;
  }
}

function readyOf(child: ChildProcess, args: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  let isReady = false;
  const hear = (text: Buffer) => {
    if (isReady) return;
    said += text;
    isReady = /^ready /m.test(said);
    if (isReady) resolve();
  };
  child.stdout!.on('data', hear);
  child.stderr!.on('data', hear);
  child.once('close', (code, signal) =>
    reject(new Error(`hms ${args.slice(0, 2).join(' ')} ended with ${code ?? signal} before it was ready:\n${said}`)),
  );
  // Whoever ends it before it was ready does not wait for that any more.
  promise.catch(() => undefined);
  return promise;
}
