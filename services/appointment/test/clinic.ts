import { appointmentContract } from '@hms/contracts/appointment';
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
import { appointmentService } from '../src/service.ts';

const patientsStandIn = standInFor(patientContract);
const configStandIn = standInFor(configContract);

type AppointmentClient = Client<typeof appointmentContract>;

/** What of a patient another service may come to know. */
export interface TestPatient {
  readonly id: string;
  sequence: number;
}

/** A hospital with this service, stand-ins for those that it follows, and a clock that a test turns. */
export interface Clinic {
  readonly hospital: TestHospital;
  readonly ids: ClinicIds;
  /** A client for somebody of this role, whose id is the role's name unless another is given. */
  as(role: string, id?: string): Promise<AppointmentClient>;
  register(): Promise<TestPatient>;
  /** Says what happened to a patient, and lets it come here. */
  happens(patient: TestPatient, type: string, data: Record<string, unknown>, subject?: string): Promise<void>;
  turnClockTo(instant: string): void;
  /** Lives through so many minutes. */
  pass(minutes: number): void;
  now(): Date;
  stop(): Promise<void>;
}

interface ClinicIds {
  readonly facility: string;
  readonly doctor: string;
  readonly otherDoctor: string;
  readonly room: string;
  readonly otherRoom: string;
  readonly visit: string;
  readonly desk: string;
  readonly doctorSchedule: string;
}

/** Monday, nine o'clock in New York. */
export const MONDAY_NINE = '2026-03-02T14:00:00Z';
const FACILITY = '01900000-0000-7000-8000-00000000fac1';

export async function openClinic(): Promise<Clinic> {
  let clock = new Date(MONDAY_NINE);
  const keys = new Map<string, Key>();
  const hospital = await startTestHospital({
    services: [tellingService(configStandIn), keyHoldingService(patientsStandIn, keys), appointmentService],
    postgres: inject('postgres'),
    now: () => clock,
  });
  const told = hospital.host.client(patientsStandIn);
  const as = (role: string, id = role) => hospital.as(appointmentContract, { id, roles: [role] });

  async function happens(patient: TestPatient, type: string, data: Record<string, unknown>, subject = patient.id) {
    patient.sequence += 1;
    await told.tell({ body: { stream: patient.id, sequence: patient.sequence, subject, type, data } });
    await hospital.processAll();
  }

  async function register(): Promise<TestPatient> {
    const patient = { id: newId(), sequence: 0 };
    await happens(patient, 'patient.created', created);
    return patient;
  }

  await hospital.host.client(configStandIn).tell({
    body: { stream: FACILITY, sequence: 1, type: 'config.facility.created', data: millStreet },
  });
  await hospital.processAll();
  return {
    hospital,
    ids: await setUp(await as('administrator')),
    as,
    register,
    happens,
    turnClockTo: (instant) => {
      clock = new Date(instant);
    },
    pass: (minutes) => {
      clock = new Date(clock.getTime() + minutes * 60_000);
    },
    now: () => clock,
    stop: () => hospital.stop(),
  };
}

async function setUp(admin: AppointmentClient): Promise<ClinicIds> {
  const place = { facility_id: FACILITY };
  const resource = async (kind: 'provider' | 'room', name: string) =>
    (await admin.createBookableResource({ body: { kind, name, ...place } })).id;
  const [doctor, otherDoctor] = [await resource('provider', 'Dr. Park'), await resource('provider', 'Dr. Obi')];
  const [room, otherRoom] = [await resource('room', 'Room 1'), await resource('room', 'Room 2')];
  const visit = await admin.createAppointmentType({
    body: {
      code: 'VISIT',
      name: 'Follow-up visit',
      duration_minutes: 30,
      needs: [
        { kind: 'provider', capability: null },
        { kind: 'room', capability: null },
      ],
    },
  });
  const office = {
    weekdays: [1, 2, 3, 4, 5],
    starts: '08:00',
    ends: '17:00',
    slot_minutes: 30,
    type_ids: [],
    breaks: [{ starts: '12:00', ends: '13:00' }],
  };
  const schedules = [];
  for (const resource_id of [doctor, otherDoctor])
    schedules.push(
      await admin.createBookingSchedule({ body: { resource_id, valid_from: '2026-01-01', sessions: [office] } }),
    );
  const desk = await admin.createServicePoint({
    body: { code: 'DESK', name: 'Consultation', prefix: 'A', kind: 'consultation', ...place },
  });
  const doctorSchedule = schedules[0]!.id;
  return { facility: FACILITY, doctor, otherDoctor, room, otherRoom, visit: visit.id, desk: desk.id, doctorSchedule };
}

/** A booking at ten o'clock with the doctor in the first room, but for what a test says otherwise. */
export const bookingOf = (clinic: Clinic, patient: TestPatient, more: Record<string, unknown> = {}) => ({
  patient_id: patient.id,
  type_id: clinic.ids.visit,
  start: '2026-03-02T15:00:00.000Z',
  resource_ids: [clinic.ids.doctor, clinic.ids.room],
  ...more,
});

const millStreet = {
  code: 'MILL',
  name: 'Mill Street Clinic',
  kind: 'clinic',
  address: null,
  contacts: [],
  identifiers: [],
  time_zone: 'America/New_York',
};

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
