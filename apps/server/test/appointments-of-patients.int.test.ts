import { appointmentContract } from '@hms/contracts/appointment';
import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import { expectRebuildEqual, startTestHospital, type TestHospital } from '@hms/platform/testing';
import { appointmentService } from '@hms/service-appointment';
import { configService } from '@hms/service-config';
import { patientService } from '@hms/service-patient';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

describe('the appointments of patients whose records are merged and erased', () => {
  let hospital: TestHospital;
  let patients: Client<typeof patientContract>;
  let appointments: Client<typeof appointmentContract>;
  let room: string;
  let type: string;
  let hour = 0;

  beforeAll(async () => {
    const services = [configService, patientService, appointmentService];
    hospital = await startTestHospital({ services, postgres: inject('postgres') });
    const roles = ['administrator', 'receptionist', 'privacy-officer'];
    patients = await hospital.as(patientContract, { id: 'vera', roles });
    appointments = await hospital.as(appointmentContract, { id: 'vera', roles });
    const config = await hospital.as(configContract, { id: 'vera', roles });
    await config.updateOrganization({ body: { time_zone: 'Asia/Kolkata' }, ifMatch: 0 });
    room = (await appointments.createBookableResource({ body: { kind: 'room', name: 'Room 1' } })).id;
    const needs = [{ kind: 'room' as const, capability: null }];
    type = (
      await appointments.createAppointmentType({ body: { code: 'V', name: 'Visit', duration_minutes: 30, needs } })
    ).id;
    await hospital.processAll();
  });
  afterAll(() => hospital.stop());

  const register = async () =>
    (await patients.createPatient({ body: { last_name: 'Rao', duplicate_override_reason: 'for a test' } })).id;
  const book = (patient_id: string) => {
    hour += 1;
    const start = new Date(Date.now() + hour * 3_600_000).toISOString();
    const body = { patient_id, type_id: type, resource_ids: [room], start, reason: 'cough' };
    return appointments.bookAppointment({ body });
  };
  const of = async (patient_id: string) =>
    (await appointments.listAppointments({ query: { patient_id } })).appointments.map(({ id }) => id);

  it('can be booked the moment somebody is registered, at the clock of the organisation', async () => {
    expect(await book(await register())).toMatchObject({ status: 'booked', time_zone: 'Asia/Kolkata' });
  });

  it('are shown before a merge, follow it, and come back', async () => {
    const [source, survivor] = [await register(), await register()];
    const made = await book(source);
    await hospital.processAll();
    const preview = await patients.previewMerge({ params: { id: survivor }, body: { source_id: source } });
    expect(preview.moves).toContainEqual({ service: 'appointment', kind: 'appointments', count: 1 });
    const versions = { version: 1, source_version: 1 };
    await patients.mergePatients({
      params: { id: survivor },
      body: { source_id: source, ...versions, reason: 'the same person' },
    });
    await hospital.processAll();
    expect(await of(survivor)).toEqual([made.id]);
    expect(await appointments.getAppointment({ params: { id: made.id } })).toMatchObject({
      patient_id: survivor,
      reason: 'cough',
    });
    await patients.unmergePatients({ params: { id: survivor }, body: { source_id: source, reason: 'two people' } });
    await hospital.processAll();
    expect(await of(survivor)).toEqual([]);
    expect(await of(source)).toEqual([made.id]);
  });

  it('say nothing any more of who was erased', async () => {
    const patient = await register();
    const made = await book(patient);
    await hospital.processAll();
    await patients.erasePatient({ params: { id: patient }, body: { basis: 'court-order' } });
    await hospital.processAll();
    expect(await appointments.getAppointment({ params: { id: made.id } })).toMatchObject({
      patient_id: null,
      patient_erased: true,
      reason: null,
    });
    await expectRebuildEqual(hospital, 'appointment');
  });
});
