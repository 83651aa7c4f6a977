import { clinicalContract } from '@hms/contracts/clinical';
import { patientContract } from '@hms/contracts/patient';
import { fromFhir } from '@hms/service-patient/fhir';
import type { Reach } from '../reach-hospital.ts';
import { chartImporter, type ImportedPerson } from './import-charts.ts';
import type { GroupImporter, Importer } from './import-files.ts';
import { sourceOf, UUIDS } from './source.ts';

/** Who takes what. What others refer to comes first. */
export function importersOf(
  hospital: Pick<Reach, 'clientOf'>,
  system: string | undefined,
): { importers: ReadonlyMap<string, Importer>; group: GroupImporter } {
  const imported = new Map<string, ImportedPerson>();
  const patients = hospital.clientOf(patientContract);
  const importers = new Map<string, Importer>([
    [
      'Patient',
      async (resource) => {
        const body = { ...fromFhir(resource as Parameters<typeof fromFhir>[0]), source: sourceOf(resource, system) };
        const { id, outcome } = await patients.importPatient({ body });
        const { date_of_birth = null, gender = null } = body;
        if (resource.id) imported.set(resource.id.toLowerCase(), { id, birth_date: date_of_birth, sex: gender });
        return outcome;
      },
    ],
  ]);
  const group = chartImporter({
    clinical: hospital.clientOf(clinicalContract),
    system: system ?? UUIDS,
    patient: (id) => imported.get(id.toLowerCase()),
  });
  return { importers, group };
}
