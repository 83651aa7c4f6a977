import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Bundle, Patient as FhirPatient } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromFhir, toFhir } from '../src/fhir.ts';
import { type PatientHospital, startPatientHospital } from './patient-hospital.ts';

const samples = new URL('../../../../shared/data/fhir-synthea/', import.meta.url);

function samplePatients(): FhirPatient[] {
  return readdirSync(samples)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => (JSON.parse(readFileSync(new URL(file, samples), 'utf8')) as Bundle).entry ?? [])
    .flatMap(({ resource }) => (resource?.resourceType === 'Patient' ? [resource] : []));
}

describe.skipIf(!existsSync(samples))('real FHIR patients (skipped where the samples are missing)', () => {
  let hospital: PatientHospital;
  beforeAll(async () => {
    hospital = await startPatientHospital();
  });
  afterAll(() => hospital.stop());

  it('are taken over, found unchanged a second time, and come out as they went in', async () => {
    const { importer, biller } = hospital.by;
    const resources = samplePatients();
    const bring = (resource: FhirPatient) =>
      importer.importPatient({
        body: { source: { system: 'https://synthea.example', id: resource.id! }, ...fromFhir(resource) },
      });
    const first = await Promise.all(resources.map(bring));
    expect(new Set(first.map(({ outcome }) => outcome))).toEqual(new Set(['created']));
    const second = await Promise.all(resources.map(bring));
    expect(second).toEqual(first.map((each) => ({ ...each, outcome: 'unchanged' })));
    for (const [index, resource] of resources.entries()) {
      const { version, ...patient } = await biller.getPatient({ params: { id: first[index]!.id } });
      const { identifier = [], name, address, extension, deceasedDateTime } = toFhir({ version, ...patient });
      expect(identifier).toEqual(expect.arrayContaining(resource.identifier!));
      expect({ name, address, deceasedDateTime }).toEqual({
        name: resource.name,
        address: resource.address,
        deceasedDateTime: resource.deceasedDateTime,
      });
      expect(extension).toEqual(expect.arrayContaining(resource.extension!));
      expect(version).toBe(resource.deceasedDateTime ? 2 : 1);
    }
  });
});
