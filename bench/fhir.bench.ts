import { familyOf, fhirPatientId, loadFhirPatients } from './load-fhir-patients.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { bareHttp, bareSql } from './measure/limits.ts';
import { type LoadRequest, loadWith } from './measure/load.ts';
import { printTable } from './measure/table.ts';

const PATIENTS = 100_000;
const CONNECTIONS = 64;
const BODIES = 200_000;
/** About whom is written: as many as there are who write. */
const WRITTEN_ABOUT = CONNECTIONS;
const JSON_TYPE = { 'content-type': 'application/fhir+json' };

/** The FHIR server beside bare `node:http` and bare SQL of the same run: read, search by family, create, transaction of five. */
export async function benchFhir(hospital: MeasuredHospital): Promise<void> {
  const connection = await hospital.databaseOf('integration');
  await hospital.withDatabase('integration', async (client) => {
    await loadFhirPatients(client, PATIENTS);
    await client.query('vacuum (freeze, analyze)');
    await client.query('checkpoint');
  });
  const authorised = async () => ({ authorization: `Bearer ${await hospital.signIn('physician')}` });
  const path = (index: number) => `/fhir/R4/Patient/${fhirPatientId(index)}`;
  const bytes = await (await fetch(hospital.url + path(0), { headers: await authorised() })).text();
  const patients = await registered(hospital, WRITTEN_ABOUT);
  const about = (index: number) => patients[index % WRITTEN_ABOUT]!;

  const http = await bareHttp(bytes, { connections: CONNECTIONS });
  const sql = await bareSql({
    connection,
    concurrency: CONNECTIONS,
    connections: 10,
    until: { seconds: 5 },
    runs: 3,
    work: (bare, turn) =>
      bare.query({
        name: 'read',
        text: 'select content from fhir_resources where subject = $1',
        values: [fhirPatientId(spread(turn))],
      }),
  });
  const ask = async (requests: readonly LoadRequest[]) =>
    loadWith({ url: hospital.url, connections: CONNECTIONS, runs: 3, headers: await authorised(), requests });
  const every = (make: (index: number) => LoadRequest, count: number) =>
    ask(Array.from({ length: count }, (_, index) => make(index)));
  const reads = await every((index) => ({ path: path(spread(index)) }), 50_000);
  const searches = await every(
    (index) => ({ path: `/fhir/R4/Patient?family=${familyOf(spread(index))}&_count=20` }),
    50_000,
  );
  const creating = (category: Category) =>
    every(
      (index) => ({
        method: 'POST',
        path: '/fhir/R4/Observation',
        headers: JSON_TYPE,
        body: JSON.stringify(observation(about(index), index, category)),
      }),
      BODIES / 4,
    );
  const kept = await creating('laboratory');
  const charted = await creating('vital-signs');
  const transactions = await every(
    (index) => ({
      method: 'POST',
      path: '/fhir/R4',
      headers: JSON_TYPE,
      body: JSON.stringify(transaction(about(index), index)),
    }),
    BODIES / 20,
  );
  const share = (is: number, wanted: number) => ({ of: 'bare node:http', is: is / http.perSecond, wanted });
  printTable(
    `FHIR, ${PATIENTS.toLocaleString('en')} patients, ${CONNECTIONS} connections, ${Buffer.byteLength(bytes)} bytes`,
    [
      { what: 'bare node:http', ...http },
      { what: 'bare SQL, one statement each', ...sql },
      { what: 'read', ...reads, share: share(reads.perSecond, 0.2) },
      { what: 'search by family, 20 found', ...searches, share: share(searches.perSecond, 0.05) },
      { what: 'create of what nobody owns', ...kept, share: share(kept.perSecond, 0.02) },
      { what: 'create of what the chart takes', ...charted, share: share(charted.perSecond, 0.02) },
      { what: 'transaction of five', ...transactions, share: share(transactions.perSecond, 0.003) },
    ],
  );
}

/** Walks all patients in an order that no cache foresees. */
const spread = (turn: number): number => (turn * 7919) % PATIENTS;

/** Patients whom the hospital knows, so that what is written about them is sealed. */
async function registered(hospital: MeasuredHospital, count: number): Promise<string[]> {
  const headers = { ...JSON_TYPE, authorization: `Bearer ${await hospital.signIn('integration-engineer')}` };
  const body = JSON.stringify({
    resourceType: 'Patient',
    name: [{ family: 'Measured', given: ['Mia'] }],
    gender: 'female',
  });
  const register = async () => {
    const response = await fetch(`${hospital.url}/fhir/R4/Patient`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`registering was answered ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  };
  return Promise.all(Array.from({ length: count }, register));
}

/** A laboratory result stays with FHIR; a vital sign is the chart's. */
type Category = 'laboratory' | 'vital-signs';

const CODES: Readonly<Record<Category, object>> = {
  laboratory: { system: 'http://loinc.org', code: '2951-2', display: 'Sodium' },
  'vital-signs': { system: 'http://loinc.org', code: '8867-4', display: 'Heart rate' },
};

function observation(patient: string, index: number, category: Category) {
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category }] }],
    code: { coding: [CODES[category]] },
    subject: { reference: `Patient/${patient}` },
    effectiveDateTime: new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString(),
    valueQuantity: { value: 60 + (index % 60), unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
    note: [{ text: 'n'.repeat(300) }],
  };
}

const transaction = (patient: string, index: number) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: Array.from({ length: 5 }, (_, part) => ({
    resource: observation(patient, index * 5 + part, 'vital-signs'),
    request: { method: 'POST', url: 'Observation' },
  })),
});
