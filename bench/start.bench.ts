import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startMeasured } from './measure/hospital.ts';
import { printTable } from './measure/table.ts';

const run = promisify(execFile);
const CHECKOUT = fileURLToPath(new URL('..', import.meta.url));
const LATER_STARTS = 3;

/** The first start of a clean clone, with all that it installs, and later starts of the same home. */
export async function benchStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hms-bench-clone-'));
  try {
    const clone = join(folder, 'hms');
    await run('git', ['clone', '--quiet', CHECKOUT, clone]);
    await using hospital = await startMeasured({ home: join(folder, 'home'), hms: join(clone, 'hms') });
    const first = hospital.startMs;
    const later: number[] = [];
    for (let start = 0; start < LATER_STARTS; start++) {
      await hospital.restart();
      later.push(hospital.startMs);
    }
    later.sort((a, b) => a - b);
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
    printTable('From the command to the line `ready`', [
      { what: 'first start of a clean clone', note: `${seconds(first)} (wanted: under 120 s)` },
      { what: 'later start, median of 3', note: `${seconds(later[1]!)} (wanted: under 5 s)` },
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
