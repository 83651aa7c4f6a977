import { integrationContract } from '@hms/contracts/integration';
import { fuzzContract } from '@hms/platform/testing/fuzz';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FhirHospital, openFhirHospital } from './fhir-hospital.ts';

let fhir: FhirHospital;

beforeAll(async () => {
  fhir = await openFhirHospital();
});
afterAll(() => fhir.stop());

it('no generated request makes the service fail or tell of its inside', { timeout: 180_000 }, async () => {
  const report = await fuzzContract({
    hospital: fhir.hospital,
    contract: integrationContract,
    known: {
      type: ['Patient', 'Observation', '_history'],
      id: ['1', '_search', '$validate'],
      part: ['_history', 'Observation'],
    },
    runs: 30,
    time: 60_000,
  });
  expect(report.statuses.fhirCapabilities).toHaveProperty('200');
  expect(report.statuses.fhirSearchType).toHaveProperty('200');
});
