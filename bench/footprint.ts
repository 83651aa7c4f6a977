import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { MeasuredHospital } from './measure/hospital.ts';
import { printTable } from './measure/table.ts';

const TICKS_PER_SECOND = 100;
const SETTLE_MS = 20_000;
const IDLE_MS = 30_000;

/** Memory of the whole embedded hospital beside PostgreSQL after a load, and what it costs to do nothing. Linux only. */
export async function measureFootprint(hospital: MeasuredHospital): Promise<void> {
  const resident = async () =>
    Number(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${hospital.pid}/status`, 'utf8'))?.[1]) / 1024;
  const ticks = async () => {
    const fields = (await readFile(`/proc/${hospital.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  const after = await resident();
  await setTimeout(SETTLE_MS);
  const before = await ticks();
  await setTimeout(IDLE_MS);
  const idle = ((await ticks()) - before) / TICKS_PER_SECOND / (IDLE_MS / 1000);
  printTable('Footprint of the whole hospital beside PostgreSQL', [
    { what: 'memory after the load', note: `${Math.round(after)} MB (wanted: at most 600 MB)` },
    { what: 'CPU when idle', note: `${(idle * 100).toFixed(2)}% of one core (wanted: under 1%)` },
  ]);
}
