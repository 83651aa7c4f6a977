import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export interface LoadRequest {
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Shared out among the connections. */
  readonly requests: readonly LoadRequest[];
  readonly warmSeconds: number;
  readonly seconds: number;
  readonly runs: number;
}

/** The median run by requests a second; times in milliseconds; `failed` counts answers other than 2xx in all runs. */
export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly failed: number;
}

const run = promisify(execFile);
const WORKER = fileURLToPath(new URL('./load-worker.ts', import.meta.url));
const USUAL = { connections: 64, headers: {}, warmSeconds: 3, seconds: 5, runs: 5 };

export async function loadWith(load: Partial<Load> & Pick<Load, 'url' | 'requests'>): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-bench-'));
  try {
    const file = join(folder, 'load.json');
    await writeFile(file, JSON.stringify({ ...USUAL, ...load }));
    const { stdout } = await run(process.execPath, [WORKER, file], { maxBuffer: 16 * 1024 ** 2 });
    return JSON.parse(stdout) as Figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
