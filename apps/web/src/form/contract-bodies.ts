import type { appointmentContract } from '@hms/contracts/appointment';
import type { authContract } from '@hms/contracts/auth';
import type { clinicalContract } from '@hms/contracts/clinical';
import type { patientContract } from '@hms/contracts/patient';

type AppointmentOperations = (typeof appointmentContract)['operations'];
type AuthOperations = (typeof authContract)['operations'];
export type ClinicalOperations = (typeof clinicalContract)['operations'];
type PatientOperations = (typeof patientContract)['operations'];

const services = {
  appointment: async () => (await import('@hms/contracts/appointment')).appointmentContract.operations,
  auth: async () => (await import('@hms/contracts/auth')).authContract.operations,
  clinical: async () => (await import('@hms/contracts/clinical')).clinicalContract.operations,
  patient: async () => (await import('@hms/contracts/patient')).patientContract.operations,
};

/** Loads the schema of an operation's body: a form needs it when it is sent, not before somebody can type into it. */
export const authBody =
  <Id extends keyof AuthOperations>(id: Id) =>
  async (): Promise<AuthOperations[Id]['body']> =>
    (await services.auth())[id].body;

/** As {@link authBody}, of the appointment service. */
export const appointmentBody =
  <Id extends keyof AppointmentOperations>(id: Id) =>
  async (): Promise<AppointmentOperations[Id]['body']> =>
    (await services.appointment())[id].body;

/** As {@link authBody}, of the patient service. */
export const patientBody =
  <Id extends keyof PatientOperations>(id: Id) =>
  async (): Promise<PatientOperations[Id]['body']> =>
    (await services.patient())[id].body;

/** As {@link authBody}, of the clinical service. */
export const clinicalBody =
  <Id extends keyof ClinicalOperations>(id: Id) =>
  async (): Promise<ClinicalOperations[Id]['body']> =>
    (await services.clinical())[id].body;
