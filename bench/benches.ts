import { benchCreates } from './creates.bench.ts';
import { measureFootprint } from './footprint.ts';
import { startMeasured } from './measure/hospital.ts';
import { benchReads } from './reads.bench.ts';
import { benchSearch } from './search.bench.ts';
import { benchStart } from './start.bench.ts';
import { benchWeb } from './web.bench.ts';

/** Runs the benches that are asked for, one hospital serving all but `start`. */
export async function runBenches(asked: ReadonlySet<string>, note: (line: string) => void): Promise<void> {
  const shared = [
    { name: 'reads', bench: benchReads },
    { name: 'search', bench: benchSearch },
    { name: 'creates', bench: benchCreates },
    { name: 'web', bench: benchWeb },
    { name: 'footprint', bench: measureFootprint },
  ].filter(({ name }) => asked.has(name));
  if (asked.has('start')) {
    note('bench start …');
    await benchStart();
  }
  if (shared.length === 0) return;
  await using hospital = await startMeasured();
  for (const { name, bench } of shared) {
    note(`bench ${name} …`);
    await bench(hospital);
  }
}
