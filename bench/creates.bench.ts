import { bareRows } from './measure/bare-rows.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { bareSql } from './measure/limits.ts';
import { type LoadRequest, loadWith } from './measure/load.ts';
import { printTable } from './measure/table.ts';
import { syntheticPeople } from './synthetic-people.ts';

const CONNECTIONS = 64;
const BODIES = 200_000;
const WANTED_PER_SECOND = 2_000;

/** `POST /api/patients`: duplicate check, key, event, state and audit row in one commit, beside bare inserts of the same rows. */
export async function benchCreates(hospital: MeasuredHospital): Promise<void> {
  const people = syntheticPeople(2);
  const requests = Array.from(
    { length: BODIES },
    (_, index): LoadRequest => ({
      method: 'POST',
      path: '/api/patients',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...people.person(index), duplicate_override_reason: 'synthetic person of a measurement' }),
    }),
  );
  const headers = { authorization: `Bearer ${await hospital.signIn('receptionist')}` };
  const creates = await loadWith({ url: hospital.url, connections: CONNECTIONS, headers, requests });

  const connection = await hospital.databaseOf('patient');
  const { rows } = await hospital.withDatabase('patient', (client) =>
    client.query<{ id: string }>('select id from patients order by created_at desc limit 60000'),
  );
  const written = await bareRows(
    connection,
    [
      { name: 'data_keys', key: 'patient' },
      { name: 'events', key: 'stream_id' },
      { name: 'patients', key: 'id' },
      { name: 'patient_search_keys', key: 'patient_id' },
      { name: 'access_batches', key: 'entries::json->0->7->>0' },
    ],
    rows.map((row) => row.id),
  );
  const bare = await bareSql({
    connection,
    concurrency: CONNECTIONS,
    connections: 12,
    until: { turns: Math.floor(rows.length / 4) },
    runs: 3,
    work: written.write,
  });
  const wanted = Math.min(WANTED_PER_SECOND, bare.perSecond * 0.4);
  printTable(`POST /api/patients, ${CONNECTIONS} connections`, [
    { what: 'bare inserts of the same rows', ...bare },
    {
      what: 'create',
      ...creates,
      share: { of: 'bare inserts', is: creates.perSecond / bare.perSecond, wanted: wanted / bare.perSecond },
    },
  ]);
}
