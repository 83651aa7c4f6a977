import { loadFhirObservations, RESOURCES_OF_EACH } from './load-fhir-observations.ts';
import { familyOf, fhirPatientId } from './load-fhir-patients.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { loadWith } from './measure/load.ts';
import { printTable } from './measure/table.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const CONNECTIONS = 8;
const REQUESTS = 20_000;

/** What is searched for, of one of so many patients. */
const SEARCHES: Readonly<Record<string, (patient: number) => string>> = {
  'patients of a family': (patient) => `Patient?family=${familyOf(patient)}`,
  'observations of a patient': (patient) => `Observation?patient=${fhirPatientId(patient)}`,
  'of a patient by code': (patient) => `Observation?patient=${fhirPatientId(patient)}&code=test-${patient % 20}`,
  'of a patient since a day, the newest first': (patient) =>
    `Observation?patient=${fhirPatientId(patient)}&date=ge2021-01-01&_sort=-date`,
  'of anybody by code': (patient) => `Observation?code=http://example.org/tests%7Ctest-${patient % 20}`,
  'of anybody on a day by code': (patient) =>
    `Observation?code=test-${patient % 20}&date=2021-0${1 + (patient % 9)}-17`,
};

/** FHIR searches while the store grows: how long each takes among ten thousand, a hundred thousand and a million resources. */
export async function benchFhirGrowth(hospital: MeasuredHospital): Promise<void> {
  for (const size of SIZES) {
    const patients = size / RESOURCES_OF_EACH;
    await hospital.withDatabase('integration', async (client) => {
      await loadFhirObservations(client, patients);
      await client.query('vacuum (freeze, analyze) fhir_resources, fhir_strings, fhir_tokens, fhir_links, fhir_dates');
      await client.query('checkpoint');
    });
    const headers = { authorization: `Bearer ${await hospital.signIn('physician')}` };
    const rows = [];
    for (const [what, search] of Object.entries(SEARCHES)) {
      const requests = Array.from({ length: REQUESTS }, (_, turn) => ({
        path: `/fhir/R4/${search((turn * 7919) % patients)}`,
      }));
      rows.push({
        what,
        ...(await loadWith({
          url: hospital.url,
          connections: CONNECTIONS,
          runs: 1,
          warmSeconds: 1,
          seconds: 3,
          headers,
          requests,
        })),
      });
    }
    printTable(`FHIR searches among ${size.toLocaleString('en')} resources, ${CONNECTIONS} connections`, rows);
  }
}
