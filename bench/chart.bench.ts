import { loadCharts } from './load-charts.ts';
import { syntheticId } from './load-people.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { type LoadRequest, loadWith } from './measure/load.ts';
import { printTable } from './measure/table.ts';

const PATIENTS = 10;
const SIZE = { encounters: 500, observations: 10_000 };
const WANTED_MS = 25;

/** The chart at a glance, and its line of time, of people who have been ill for long. */
export async function benchChart(hospital: MeasuredHospital): Promise<void> {
  await hospital.withDatabase('clinical', async (client) => {
    await loadCharts(client, PATIENTS, SIZE);
    await client.query('vacuum (freeze, analyze)');
    await client.query('checkpoint');
  });
  const headers = { authorization: `Bearer ${await hospital.signIn('physician')}` };
  const path = (index: number, what: string) => `/api/clinical/patients/${syntheticId(index % PATIENTS)}/${what}`;
  const sample = await fetch(hospital.url + path(0, 'chart'), { headers });
  const bytes = Buffer.byteLength(await sample.text());
  if (!sample.ok) throw new Error(`the chart answers ${sample.status}`);

  const load = (connections: number, what: string) =>
    loadWith({
      url: hospital.url,
      connections,
      headers,
      requests: Array.from({ length: 200 }, (_, index): LoadRequest => ({ path: path(index, what) })),
    });
  const one = await load(1, 'chart');
  const eight = await load(8, 'chart');
  const timeline = await load(8, 'timeline');
  printTable(
    `GET …/chart of ${SIZE.encounters} encounters and ${SIZE.observations} observations, ${bytes} bytes; p95 wanted under ${WANTED_MS} ms`,
    [
      { what: 'chart, 1 connection', ...one },
      { what: 'chart, 8 connections', ...eight },
      { what: 'timeline, 8 connections', ...timeline },
    ],
  );
}
