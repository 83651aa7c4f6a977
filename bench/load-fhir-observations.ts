import type { Client } from 'pg';
import { fhirPatientId, loadFhirPatients } from './load-fhir-patients.ts';

/** Observations of each patient; together with the patient itself ten resources. */
const OF_EACH = 9;
export const RESOURCES_OF_EACH = OF_EACH + 1;

const fingerprint = (text: string) => `('x' || encode(substr(sha256((${text})::bytea), 1, 8), 'hex'))::bit(64)::bigint`;
const parameter = (name: string) =>
  `(('x' || encode(substr(sha256('${name}'::bytea), 1, 4), 'hex'))::bit(32)::bigint >> 1)::integer`;
const PATIENT = `'${fhirPatientId(0).slice(0, -12)}' || lpad(to_hex(n / ${OF_EACH}), 12, '0')`;
const ID = `'00000000-0000-7000-a000-' || lpad(to_hex(n), 12, '0')`;
const KEY = fingerprint(`'Observation/' || ${ID}`);
/** One of twenty laboratory tests. */
const CODE = `'test-' || (n % 20)`;
/** Minutes since 2020, four years long. */
const MINUTE = '((n::bigint * 7919) % 2100000)';
const AT = `(timestamptz '2020-01-01T00:00:00Z' + ${MINUTE} * interval '1 minute')`;
const MS = `(1577836800000 + ${MINUTE} * 60000)`;

/** Fills the FHIR store up to so many patients with their observations, as the store itself would keep and index them. */
export async function loadFhirObservations(client: Client, patients: number): Promise<void> {
  await loadFhirPatients(client, patients);
  const { rows } = await client.query<{ there: number }>(
    `select count(*)::integer as there from fhir_resources where type = 'Observation' and id like '00000000-0000-7000-a000-%'`,
  );
  const range = [rows[0]!.there, patients * OF_EACH];
  if (range[0]! >= range[1]!) return;
  const series = 'from generate_series($1::integer, $2::integer - 1) n';
  await client.query(
    `insert into fhir_resources (key, type, id, version, updated, method, content, subject, patients, present)
     select ${KEY}, 'Observation', ${ID}, 1, now(), 'POST',
       json_build_object('resourceType', 'Observation', 'id', ${ID},
         'meta', json_build_object('versionId', '1', 'lastUpdated', '2026-01-01T00:00:00.000Z'), 'status', 'final',
         'category', json_build_array(json_build_object('coding', json_build_array(json_build_object(
           'system', 'http://terminology.hl7.org/CodeSystem/observation-category', 'code', 'laboratory')))),
         'code', json_build_object('coding', json_build_array(json_build_object('system', 'http://example.org/tests', 'code', ${CODE}))),
         'subject', json_build_object('reference', 'Patient/' || ${PATIENT}),
         'effectiveDateTime', to_char(${AT} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
         'valueQuantity', json_build_object('value', n % 200, 'unit', 'mg/dL'))::text,
       (${PATIENT})::uuid, array[(${PATIENT})::uuid],
       array[${['Observation.code', 'Observation.date', 'Observation.patient', 'Observation.subject'].map(parameter).join(', ')}]
     ${series}`,
    range,
  );
  await client.query(
    `insert into fhir_tokens (key, parameter, part, code, system)
     select ${KEY}, ${parameter('Observation.code')}, 0, ${fingerprint(CODE)}, ${fingerprint(`'http://example.org/tests'`)} ${series}`,
    range,
  );
  await client.query(
    `insert into fhir_dates (key, parameter, part, low, high)
     select ${KEY}, ${parameter('Observation.date')}, 0, ${MS}, ${MS} + 999 ${series}`,
    range,
  );
  for (const name of ['Observation.patient', 'Observation.subject', 'compartment.Patient'])
    await client.query(
      `insert into fhir_links (key, parameter, target)
       select ${KEY}, ${parameter(name)}, ${fingerprint(`'Patient/' || ${PATIENT}`)} ${series}`,
      range,
    );
}
