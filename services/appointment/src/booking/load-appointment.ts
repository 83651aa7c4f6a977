import { conflict, gone, notFound } from '@hms/platform/contract';
import { type Identify, type PatientStanding, rowOfPatient } from '@hms/platform/patients';
import type { Key } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import type { AppointmentService } from '../appointment-service.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import type { AppointmentRecord } from './appointment-record.ts';
import { findAppointment } from './appointments-table.ts';
import { rowOf } from './show-appointment.ts';

export interface Loaded {
  readonly record: AppointmentRecord;
  readonly identify: Identify;
  readonly patient: PatientStanding;
}

const noSuchAppointment = () => notFound('appointment-not-found', 'There is no such appointment.');

/** Reads the visit that a call is about. Throws `appointment-not-found`, `not-allowed`. */
export async function loadAppointment(
  service: AppointmentService,
  call: Call,
  id: string,
  permission: string,
): Promise<Loaded> {
  const record = await findAppointment(service.database, id);
  call.disclose();
  if (!record) throw noSuchAppointment();
  const identify = await identifyPatients(service.database, [record.patient]);
  const patient = identify(record.patient);
  call.require(permission, rowOf(record, patient));
  return { record, identify, patient };
}

/** As {@link loadAppointment}, for a change: only who may see whose visit it is may change it. */
export async function loadForChange(
  service: AppointmentService,
  call: Call,
  id: string,
  permission: string,
): Promise<Loaded> {
  const loaded = await loadAppointment(service, call, id, permission);
  const { patient, record } = loaded;
  if (!patient.erased) {
    call.disclose(patient.id);
    call.require('patient:read', rowOfPatient(patient));
  }
  call.matches(record.version);
  return loaded;
}

/** The key for words about a visit. Words are refused once the patient was forgotten. */
export async function keyFor(
  service: AppointmentService,
  patient: string,
  words: Readonly<Record<string, unknown>>,
): Promise<Key | undefined> {
  const key = await service.keys.of(patient);
  if (!key && Object.values(words).some((each) => each !== undefined && each !== null)) throw patientErased();
  return key;
}

const patientErased = () => gone('patient-erased', 'This person was forgotten: nothing is kept of them.');

/** The patient for whom something is to be booked. Throws `patient-not-found`, `patient-erased`, `patient-merged`, `patient-deceased`. */
export async function loadPatientToBook(
  service: AppointmentService,
  call: Call,
  id: string,
): Promise<{ patient: PatientStanding; key: Key; identify: Identify }> {
  const patientId = id.toLowerCase();
  call.disclose(patientId);
  const identify = await identifyPatients(service.database, [patientId]);
  const patient = identify(patientId);
  call.require('patient:read', rowOfPatient(patient));
  if (patient.erased) throw patientErased();
  if (patient.id !== patientId)
    throw conflict('patient-merged', 'This record was merged into another: use that one.', {
      members: { merged_into: patient.id },
    });
  // Whoever is registered has a key, also before the events of it come here.
  const key = await service.keys.of(patientId);
  if (!key) throw notFound('patient-not-found', 'There is no such patient.');
  if (patient.deceased) throw conflict('patient-deceased', 'This patient has died.');
  return { patient, key, identify };
}

/** As {@link loadForChange}, for the visits of a series: the caller must be permitted all of them. */
export async function loadForSeries(
  service: AppointmentService,
  call: Call,
  patientId: string,
  visits: readonly AppointmentRecord[],
  permission: string,
): Promise<void> {
  const patient = (await identifyPatients(service.database, [patientId]))(patientId);
  call.disclose(patient.id);
  for (const visit of visits) call.require(permission, rowOf(visit, patient));
  if (!patient.erased) call.require('patient:read', rowOfPatient(patient));
}
