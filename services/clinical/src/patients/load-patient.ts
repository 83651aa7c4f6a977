import { patientContract } from '@hms/contracts/patient';
import { conflict, gone, notFound } from '@hms/platform/contract';
import type { Key, RowAttributes } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import type { FollowedPatient } from './followed-patients.ts';
import { chartRowOf } from './treatment.ts';

export const patientErased = () => gone('patient-erased', 'This person was forgotten: nothing is kept of them.');
const noSuchPatient = () => notFound('patient-not-found', 'There is no such patient.');

export interface LoadedPatient {
  /** The survivor, where the record was merged into another. */
  readonly patient: FollowedPatient;
  readonly row: RowAttributes;
}

/**
 * The patient whose chart a call is about. Who may not see the patient may not see the chart either.
 *
 * @throws Failure `patient-erased`, `not-allowed`
 */
export async function loadPatient(
  service: ClinicalService,
  call: Call,
  id: string,
  permission: string,
): Promise<LoadedPatient> {
  const asked = id.toLowerCase();
  const patient = await service.reads.identify(asked);
  call.disclose(patient.id);
  const row = await chartRowOf(service, call, patient);
  call.require(permission, row);
  call.require('patient:read', row);
  if (patient.erased) throw patientErased();
  return { patient, row };
}

/** As {@link loadPatient}, of whom something new is to be recorded. @throws Failure also `patient-merged`, `patient-not-found` */
export async function loadPatientToTreat(
  service: ClinicalService,
  call: Call,
  id: string,
  permission: string,
): Promise<LoadedPatient & { readonly key: Key }> {
  const { patient, row } = await loadPatient(service, call, id, permission);
  if (patient.id !== id.toLowerCase())
    throw conflict('patient-merged', 'This record was merged into another: use that one.', {
      members: { merged_into: patient.id },
    });
  // Whoever is registered has a key, also before the events of it come here.
  const key = await service.keys.of(patient.id);
  if (!key) throw noSuchPatient();
  return { patient: patient.arrived ? patient : await asRegistered(service, call, patient), row, key };
}

/** Somebody registered a moment ago: without their age vital signs would go without a score. Throws as the patients' service. */
async function asRegistered(service: ClinicalService, call: Call, patient: FollowedPatient): Promise<FollowedPatient> {
  const params = { id: patient.id };
  const { date_of_birth, gender } = await service.client(patientContract, call).getPatient({ params });
  return { ...patient, birth_date: date_of_birth, sex: gender };
}

/** The key for words about a patient. @throws Failure `patient-erased` */
export async function keyOf(service: ClinicalService, patient: string): Promise<Key> {
  const key = await service.keys.of(patient);
  if (!key) throw patientErased();
  return key;
}
