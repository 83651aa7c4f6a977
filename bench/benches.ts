import { benchChart } from './chart.bench.ts';
import { benchCodes } from './codes.bench.ts';
import { benchCreates } from './creates.bench.ts';
import { benchFhir } from './fhir.bench.ts';
import { benchFhirGrowth } from './fhir-growth.bench.ts';
import { measureFootprint } from './footprint.ts';
import { startMeasured } from './measure/hospital.ts';
import { markHome, refuseForeignHome } from './measure/kept-home.ts';
import { benchReads } from './reads.bench.ts';
import { benchSearch } from './search.bench.ts';
import { benchStart } from './start.bench.ts';
import { benchWeb } from './web.bench.ts';

export interface BenchRun {
  readonly asked: ReadonlySet<string>;
  /** Where the measured hospital is made, and stays for the next run; a temporary folder where absent. */
  readonly home?: string | undefined;
  note(line: string): void;
}

/** Runs the benches that are asked for, one hospital serving all but `start`. @throws Failure `home-in-use` */
export async function runBenches({ asked, home, note }: BenchRun): Promise<void> {
  if (home) await refuseForeignHome(home);
  const shared = [
    { name: 'reads', bench: benchReads },
    { name: 'search', bench: benchSearch },
    { name: 'chart', bench: benchChart },
    { name: 'codes', bench: benchCodes },
    { name: 'creates', bench: benchCreates },
    { name: 'fhir', bench: benchFhir },
    { name: 'fhir-growth', bench: benchFhirGrowth },
    { name: 'web', bench: benchWeb },
    { name: 'footprint', bench: measureFootprint },
  ].filter(({ name }) => asked.has(name));
  if (asked.has('start')) {
    note('bench start …');
    await benchStart();
  }
  if (shared.length === 0) return;
  await using hospital = await startMeasured({ home, keep: home !== undefined });
  if (home) await markHome(home);
  for (const { name, bench } of shared) {
    note(`bench ${name} …`);
    await bench(hospital);
  }
}
