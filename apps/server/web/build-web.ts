import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unavailable } from '@hms/platform/contract';
import { processIdentity } from '@hms/platform/process';
import { CHECKOUT } from '../read-settings.ts';
import { systemFailure } from '../system-failure.ts';
import type { Terminal } from '../terminal.ts';
import { compressAssets } from './compress-assets.ts';
import { findVite, runVite } from './run-vite.ts';
import { fingerprintOf } from './source-fingerprint.ts';

export interface WebBuildOptions {
  readonly terminal: Terminal;
  /** Gives up the build. */
  readonly signal: AbortSignal;
  readonly checkout?: string;
}

const STAMP = '.stamp';
/** Folders on their way in or out, with the process that they belong to. */
const UNFINISHED = /^dist\.(?:new|old)-(\d+)-/;

/**
 * Builds the web application unless its build is of these very sources. The finished build takes its place in one step,
 * so that whoever serves or builds it at the same time sees a whole one.
 *
 * @returns the folder to serve
 * @throws Failure `web-build-failed`, `web-not-built` or `system-…` with one clear sentence
 */
export async function buildWeb({ terminal, signal, checkout = CHECKOUT }: WebBuildOptions): Promise<string> {
  const web = join(checkout, 'apps', 'web');
  const folder = join(web, 'dist');
  const fingerprint = await fingerprintOf(checkout);
  if ((await stampOf(folder)) === fingerprint) return folder;
  const isBuilt = existsSync(join(folder, 'index.html'));
  const vite = findVite(web);
  // An image may hold the build without the tools that made it.
  if (!vite && isBuilt) return folder;
  if (!vite)
    throw unavailable(
      'web-not-built',
      'The web application is not built, and vite, which builds it, is not installed: run npm ci.',
    );
  const draft = join(web, `dist.new-${process.pid}-${randomUUID()}`);
  const cannotWrite = await mkdir(draft).catch((error: Error) => error);
  if (cannotWrite && !isBuilt) throw systemFailure(cannotWrite, web) ?? cannotWrite;
  if (cannotWrite) {
    terminal.note(`${web} cannot be written: the web application is served as it was built before.`);
    return folder;
  }
  try {
    await terminal.step('building the web application', async () => {
      await removeUnfinished(web);
      await runVite(vite, web, draft, signal);
      await compressAssets(draft);
      await writeFile(join(draft, STAMP), fingerprint);
      await putInPlace(draft, folder, fingerprint);
    });
  } catch (error) {
    throw systemFailure(error) ?? error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

const stampOf = (folder: string): Promise<string | undefined> =>
  readFile(join(folder, STAMP), 'utf8').catch(() => undefined);

async function putInPlace(draft: string, folder: string, fingerprint: string): Promise<void> {
  while (!(await takesPlace(draft, folder))) {
    // Another start was faster with the same.
    if ((await stampOf(folder)) === fingerprint) return;
    const old = `${folder}.old-${process.pid}-${randomUUID()}`;
    await rename(folder, old).catch(ignoring('ENOENT'));
    await rm(old, { recursive: true, force: true });
  }
}

/** Systems differ in how they refuse to put a folder in the place of one with something in it. */
const takesPlace = (draft: string, folder: string): Promise<boolean> =>
  rename(draft, folder).then(() => true, ignoring('ENOTEMPTY', 'EEXIST', 'EPERM'));

/** What builds left behind that were killed. */
async function removeUnfinished(web: string): Promise<void> {
  for (const name of await readdir(web)) {
    const [, pid] = UNFINISHED.exec(name) ?? [];
    if (pid && !processIdentity(Number(pid))) await rm(join(web, name), { recursive: true, force: true });
  }
}

function ignoring(...codes: readonly string[]): (error: NodeJS.ErrnoException) => false {
  return (error) => {
    if (codes.includes(error.code ?? '')) return false;
    throw error;
  };
}
