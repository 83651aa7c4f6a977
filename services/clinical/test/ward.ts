import { appointmentContract } from '@hms/contracts/appointment';
import { clinicalContract } from '@hms/contracts/clinical';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import { newId } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import type { Client } from '@hms/platform/service';
import {
  keyHoldingService,
  standInFor,
  startTestHospital,
  type TestHospital,
  tellingService,
} from '@hms/platform/testing';
import { inject } from 'vitest';
import { clinicalService } from '../src/service.ts';

const patientsStandIn = standInFor(patientContract);
const configStandIn = standInFor(configContract);
const appointmentsStandIn = standInFor(appointmentContract);

export type ClinicalClient = Client<typeof clinicalContract>;

/** What of a patient another service may come to know. */
export interface TestPatient {
  readonly id: string;
  sequence: number;
}

/** A hospital with this service, stand-ins for those that it follows, and a clock that a test turns. */
export interface Ward {
  readonly hospital: TestHospital;
  readonly facility: string;
  /** The account of the physician whom the staff directory knows. */
  readonly doctor: string;
  /** Their entry of the staff directory. */
  readonly doctorEntry: string;
  /** A client for somebody of this role, whose id is the role's name unless another is given. */
  as(role: string, id?: string): Promise<ClinicalClient>;
  register(more?: Record<string, unknown>): Promise<TestPatient>;
  /** Says what happened to a patient, and lets it come here. */
  happens(patient: TestPatient, type: string, data: Record<string, unknown>, subject?: string): Promise<void>;
  /** Says what happened to something that can be booked, or to a visit, and lets it come here. */
  booked(thing: TestPatient, type: string, data: Record<string, unknown>, patient?: TestPatient): Promise<void>;
  /** Lives through so many minutes. */
  pass(minutes: number): void;
  now(): Date;
  stop(): Promise<void>;
}

const MONDAY_NINE = '2026-03-02T14:00:00Z';

export async function openWard(): Promise<Ward> {
  let clock = new Date(MONDAY_NINE);
  const keys = new Map<string, Key>();
  const hospital = await startTestHospital({
    services: [
      tellingService(configStandIn),
      keyHoldingService(patientsStandIn, keys),
      tellingService(appointmentsStandIn),
      clinicalService,
    ],
    postgres: inject('postgres'),
    now: () => clock,
  });
  const told = hospital.host.client(patientsStandIn);
  const [doctor, doctorEntry] = [newId(), newId()];
  await hospital.host.client(configStandIn).tell({
    body: { stream: doctorEntry, sequence: 1, type: 'config.staff.created', data: { ...member, user_id: doctor } },
  });
  await hospital.processAll();

  async function happens(patient: TestPatient, type: string, data: Record<string, unknown>, subject = patient.id) {
    patient.sequence += 1;
    await told.tell({ body: { stream: patient.id, sequence: patient.sequence, subject, type, data } });
    await hospital.processAll();
  }

  async function register(more: Record<string, unknown> = {}): Promise<TestPatient> {
    const patient = { id: newId(), sequence: 0 };
    await happens(patient, 'patient.created', { ...created, ...more });
    return patient;
  }

  const appointments = hospital.host.client(appointmentsStandIn);
  async function booked(thing: TestPatient, type: string, data: Record<string, unknown>, patient?: TestPatient) {
    thing.sequence += 1;
    const subject = patient ? { subject: patient.id } : {};
    await appointments.tell({ body: { stream: thing.id, sequence: thing.sequence, ...subject, type, data } });
    await hospital.processAll();
  }

  return {
    hospital,
    facility: newId(),
    doctor,
    doctorEntry,
    as: (role, id = role) => hospital.as(clinicalContract, { id, roles: [role] }),
    register,
    happens,
    booked,
    pass: (minutes) => {
      clock = new Date(clock.getTime() + minutes * 60_000);
    },
    now: () => clock,
    stop: () => hospital.stop(),
  };
}

const member = {
  staff_number: '1002',
  first_name: 'Ngozi',
  last_name: 'Okafor',
  prefix: null,
  suffix: null,
  roles: ['physician'],
  department_ids: [],
  specialty: null,
  identifiers: [],
  contacts: [],
  active_periods: [],
  shifts: [],
};

export const erased = { basis: 'subject-request', gender: 'F', birth_year: null, deceased: false };

const created = {
  patient_id: 'H-1',
  first_name: 'Ada',
  last_name: 'Quill',
  middle_names: null,
  prefix: null,
  suffix: null,
  other_names: [],
  date_of_birth: '1980-05-05',
  birth_date_estimated: false,
  gender: 'F',
  administrative_gender: null,
  contact_number: null,
  email: null,
  telecom: [],
  address: null,
  other_addresses: [],
  emergency_contact: null,
  blood_type: null,
  marital_status: null,
  language: null,
  race: [],
  ethnicity: [],
  identifiers: [],
  allergies: [],
  medications: [],
  medical_conditions: [],
  multiple_birth: null,
  mother_id: null,
  facility_id: null,
  metadata: {},
  ssn: null,
  duplicate_override_reason: null,
  created_by: 'receptionist',
};
