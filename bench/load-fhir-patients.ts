import type { Client } from 'pg';

/** A UUID made of a number, the same in every run. */
export const fhirPatientId = (index: number): string =>
  `00000000-0000-7000-9000-${index.toString(16).padStart(12, '0')}`;

/** People with the same family name. */
const NAMESAKES = 20;
export const familyOf = (index: number): string => `fam${Math.floor(index / NAMESAKES)}x`;

const fingerprint = (text: string) => `('x' || encode(substr(sha256((${text})::bytea), 1, 8), 'hex'))::bit(64)::bigint`;
const parameter = (name: string) =>
  `(('x' || encode(substr(sha256('${name}'::bytea), 1, 4), 'hex'))::bit(32)::bigint >> 1)::integer`;
const ID = `'00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0')`;
const FAMILY = `'fam' || (n / ${NAMESAKES}) || 'x'`;

/** Fills the FHIR store with patients of about a kilobyte each, as the store itself would keep and index them by family. */
export async function loadFhirPatients(client: Client, count: number): Promise<void> {
  const { rows } = await client.query<{ there: number }>(
    `select count(*)::integer as there from fhir_resources where type = 'Patient' and id like '00000000-0000-7000-9000-%'`,
  );
  const there = rows[0]!.there;
  if (there >= count) return;
  await client.query('set statement_timeout = 0');
  await client.query(
    `insert into fhir_resources (key, type, id, version, updated, method, content, subject, patients, present)
     select ${fingerprint(`'Patient/' || ${ID}`)}, 'Patient', ${ID}, 1, now(), 'POST',
       json_build_object('resourceType', 'Patient', 'id', ${ID},
         'meta', json_build_object('versionId', '1', 'lastUpdated', '2026-01-01T00:00:00.000Z'), 'active', true,
         'name', json_build_array(json_build_object('use', 'official', 'family', ${FAMILY}, 'given', json_build_array('Given' || n))),
         'gender', 'female', 'birthDate', '1970-01-01',
         'address', json_build_array(json_build_object('line', json_build_array(n || ' Long Street'), 'city', 'Springfield', 'postalCode', '02139')),
         'extension', json_build_array(json_build_object('url', 'http://example.org/note', 'valueString', repeat('n', 480))))::text,
       (${ID})::uuid, array[(${ID})::uuid], array[${parameter('Patient.family')}]
     from generate_series($1::integer, $2::integer - 1) n`,
    [there, count],
  );
  await client.query(
    `insert into fhir_strings (parameter, part, text, exact, key)
     select ${parameter('Patient.family')}, 0, ${FAMILY}, ${fingerprint(FAMILY)}, ${fingerprint(`'Patient/' || ${ID}`)}
     from generate_series($1::integer, $2::integer - 1) n`,
    [there, count],
  );
}
