import { fillUpTo } from './fill-up.ts';
import { syntheticId } from './load-people.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { bareHttp, bareSql } from './measure/limits.ts';
import { type LoadRequest, loadWith } from './measure/load.ts';
import { printTable } from './measure/table.ts';

const PEOPLE = 100_000;
/** More make the load generator slow, which has a core of two. */
const COLD = 50_000;
const CONNECTIONS = 64;

/** `GET /api/patients/{id}`: hot from the cache and cold from the database, beside the two limits. */
export async function benchReads(hospital: MeasuredHospital): Promise<void> {
  const connection = await hospital.databaseOf('patient');
  await hospital.withDatabase('patient', async (client) => {
    await fillUpTo(client, PEOPLE);
    // As a database is that has stood for a while: nothing is left to tidy up or to flush.
    await client.query('vacuum (freeze, analyze)');
    await client.query('checkpoint');
  });

  const authorised = async () => ({ authorization: `Bearer ${await hospital.signIn('receptionist')}` });
  const path = (index: number) => `/api/patients/${syntheticId(index)}`;
  const sample = await fetch(hospital.url + path(0), { headers: await authorised() });
  const bytes = await sample.text();

  const http = await bareHttp(bytes, { connections: CONNECTIONS });
  const sql = await bareSql({
    connection,
    concurrency: CONNECTIONS,
    connections: 10,
    until: { seconds: 5 },
    runs: 5,
    work: (bare, turn) =>
      bare.query({
        name: 'read',
        text: 'select document from patients where id = $1',
        values: [syntheticId(spread(turn))],
      }),
  });
  const hot = await loadWith({
    url: hospital.url,
    connections: CONNECTIONS,
    headers: await authorised(),
    requests: Array.from({ length: 640 }, (_, index): LoadRequest => ({ path: path(index) })),
  });
  // More than twice as many people as the cache holds, each asked for once in a long while.
  const cold = await loadWith({
    url: hospital.url,
    connections: CONNECTIONS,
    headers: await authorised(),
    requests: Array.from({ length: COLD }, (_, index): LoadRequest => ({ path: path(spread(index)) })),
  });

  printTable(`GET /api/patients/{id}, ${CONNECTIONS} connections, ${Buffer.byteLength(bytes)} bytes`, [
    { what: 'bare node:http', ...http },
    { what: 'bare SQL, one statement each', ...sql },
    { what: 'hot', ...hot, share: { of: 'bare node:http', is: hot.perSecond / http.perSecond, wanted: 0.2 } },
    { what: 'cold', ...cold, share: { of: 'bare SQL', is: cold.perSecond / sql.perSecond, wanted: 0.5 } },
  ]);
}

/** Walks all people in an order that no cache foresees. */
const spread = (turn: number): number => (turn * 7919) % PEOPLE;
