import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connection } from '@hms/platform/database';
import pg from 'pg';
import { type Figures, type Load, loadWith } from './load.ts';

const BARE_SERVER = fileURLToPath(new URL('./bare-server.ts', import.meta.url));

/** Requests a second of bare node:http, in its own process, answering the given bytes under the same load. */
export async function bareHttp(bytes: string, load: Partial<Load> = {}): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-bench-'));
  const file = join(folder, 'reply');
  await writeFile(file, bytes);
  const child = fork(BARE_SERVER, [file], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  try {
    const port = await new Promise<string>((resolve) =>
      child.stdout!.once('data', (data) => resolve(String(data).trim())),
    );
    return await loadWith({ requests: [{ path: '/' }], ...load, url: `http://127.0.0.1:${port}` });
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

export interface BareSql {
  readonly connection: Connection;
  /** Calls under way at one time. */
  readonly concurrency: number;
  readonly connections: number;
  readonly runs: number;
  /** A run ends after so many seconds, or after so many turns where each turn can be done only once. */
  readonly until: { readonly seconds: number } | { readonly turns: number };
  /** One unit of work, as plainly as the driver allows. */
  work(client: pg.PoolClient, turn: number): Promise<unknown>;
}

/** Units a second of bare SQL through the same driver; the median run. */
export async function bareSql(options: BareSql): Promise<Figures> {
  const pool = new pg.Pool({ ...options.connection, max: options.connections });
  let turn = 0;
  const once = async (limit: BareSql['until']): Promise<Figures> => {
    const times: number[] = [];
    const began = performance.now();
    const first = turn;
    const goesOn = () =>
      'seconds' in limit ? performance.now() - began < limit.seconds * 1000 : turn - first < limit.turns;
    const worker = async () => {
      while (goesOn()) {
        const own = turn++;
        const asked = performance.now();
        const client = await pool.connect();
        try {
          await options.work(client, own);
        } finally {
          client.release();
        }
        times.push(performance.now() - asked);
      }
    };
    await Promise.all(Array.from({ length: options.concurrency }, worker));
    const seconds = (performance.now() - began) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round(times[Math.floor(times.length * share)]! * 100) / 100;
    return { perSecond: Math.round(times.length / seconds), p50: at(0.5), p95: at(0.95), p99: at(0.99), failed: 0 };
  };
  try {
    await once('seconds' in options.until ? { seconds: 2 } : { turns: options.until.turns / 5 });
    const runs: Figures[] = [];
    for (let run = 0; run < options.runs; run++) runs.push(await once(options.until));
    return runs.sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)]!;
  } finally {
    await pool.end();
  }
}
