import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { unavailable } from '@hms/platform/contract';

/** What of our environment is the build's business: nothing else can find its way into what browsers get. */
const HANDED_ON = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot'];

/** @returns vite's program as the web application has it; undefined where it is not installed */
export function findVite(web: string): string | undefined {
  try {
    return join(dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  } catch {
    return undefined;
  }
}

/**
 * Builds into the folder.
 *
 * @param web folder of the application
 * @throws Failure `web-build-failed` with the first reason; the signal's when it was aborted
 */
export async function runVite(vite: string, web: string, folder: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: web,
    env: {
      ...Object.fromEntries(HANDED_ON.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : []))),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C in the terminal reaches us alone, and we end it in order.
    detached: process.platform !== 'win32',
  });
  const stop = () => void child.kill();
  signal.addEventListener('abort', stop);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => signal.removeEventListener('abort', stop));
  signal.throwIfAborted();
  if (code === 0) return;
  throw unavailable(
    'web-build-failed',
    `The web application could not be built: ${reasonIn(said)} (\`npx vite build\` in apps/web tells more).`,
  );
}

/** The first error, with its place in the sources where one is drawn below it. */
function reasonIn(said: string): string {
  const [, told = ''] = stripVTControlCharacters(said).split('error during build:');
  const lines = told.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '' && !/^Build failed with \d+ errors?:$/.test(line));
  if (first === -1) return 'vite gave no reason';
  const reason = lines[first]!.replace(/^\[[^\]]+\] /, '').replace(/\.$/, '');
  const place = /╭─\[ (\S+) \]/.exec(lines[first + 1] ?? '')?.[1];
  return place ? `${reason}, at ${place}` : reason;
}
