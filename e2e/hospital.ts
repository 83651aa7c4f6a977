import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the demo hospital of the run answers. */
    hospital: string;
    /** Where its home is, and its keys: for commands that talk to it. */
    home: { readonly folder: string; readonly keyFile: string };
  }
}

interface Provider {
  provide(key: 'hospital', value: ProvidedContext['hospital']): void;
  provide(key: 'home', value: ProvidedContext['home']): void;
}

const HMS = fileURLToPath(new URL('../hms', import.meta.url));
const READY_WITHIN_MS = 120_000;

/** Vitest's global set-up: one demo hospital for the run, started with the command that everybody uses, in its own home. */
export default async function setup(project: Provider) {
  const folder = await mkdtemp(join(tmpdir(), 'hms-e2e-'));
  const port = await freePort();
  const home = { folder: join(folder, 'home'), keyFile: join(folder, 'keys.json') };
  const child = spawn(HMS, ['start', '--home', home.folder, '--port', String(port)], {
    env: { ...process.env, NODE_ENV: 'development', HMS_KEY_FILE: home.keyFile },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the hospital was not ready in time')), READY_WITHIN_MS);
      child.once('exit', (code) => reject(new Error(`the hospital ended with ${code}`)));
      child.stdout.on('data', (text) => {
        if (!/^ready /m.test(String(text))) return;
        clearTimeout(timer);
        resolve();
      });
    });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('hospital', `http://localhost:${port}`);
  project.provide('home', home);
  return stop;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
