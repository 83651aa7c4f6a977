import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ClinicalClient, erased, openWard, type TestPatient, type Ward } from './ward.ts';

describe('a visit that was booked', () => {
  let ward: Ward;
  let physician: ClinicalClient;
  const provider = { id: newId(), sequence: 0 };
  const room = { id: newId(), sequence: 0 };
  beforeAll(async () => {
    ward = await openWard();
    const resource = {
      version: 1,
      active: true,
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-01T00:00:00.000Z',
      facility_id: ward.facility,
      department_id: null,
      time_zone: null,
      capabilities: [],
    };
    const person = { ...resource, id: provider.id, kind: 'provider', name: 'Dr. Okafor', refers_to: ward.doctorEntry };
    await ward.booked(provider, 'appointment.resource.defined', person);
    const place = { ...resource, id: room.id, kind: 'room', name: 'Room 2', refers_to: null };
    await ward.booked(room, 'appointment.resource.defined', place);
  });
  beforeEach(async () => {
    physician = await ward.as('physician', ward.doctor);
  });
  afterAll(() => ward.stop());

  const slot = {
    start: '2026-03-02T15:00:00.000Z',
    end: '2026-03-02T15:30:00.000Z',
    buffer_before_minutes: 0,
    buffer_after_minutes: 0,
    department_id: null,
    time_zone: 'America/New_York',
    overbooked: false,
  };

  async function book(patient: TestPatient, more: Record<string, unknown> = {}): Promise<TestPatient> {
    const visit = { id: newId(), sequence: 0 };
    const resources = [
      { id: room.id, kind: 'room', name: 'Room 2' },
      { id: provider.id, kind: 'provider', name: 'Dr. Okafor' },
    ];
    const data = {
      status: 'booked',
      patient_id: patient.id,
      type_id: newId(),
      type_name: 'Follow-up visit',
      color: null,
      duration_minutes: 30,
      ...slot,
      resources,
      facility_id: ward.facility,
      telehealth: false,
      priority: 'routine',
      reason: 'a lump',
      wish: null,
      series_id: null,
      occurrence: null,
      created_by: 'receptionist',
      ...more,
    };
    await ward.booked(visit, 'appointment.created', data, patient);
    return visit;
  }
  const at = () => ({ at: ward.now().toISOString() });
  const checkIn = (visit: TestPatient, patient: TestPatient) =>
    ward.booked(visit, 'appointment.checked-in', { ...at(), late_minutes: 0, token_id: null }, patient);
  const of = async (visit: TestPatient) =>
    (await physician.listEncounters({ query: { appointment_id: visit.id } })).encounters;

  it('is an encounter that waits for who sees the patient once they are checked in', async () => {
    const patient = await ward.register();
    const visit = await book(patient);
    expect(await of(visit)).toEqual([]);
    await checkIn(visit, patient);
    const [encounter] = await of(visit);
    expect(encounter).toMatchObject({
      status: 'arrived',
      patient_id: patient.id,
      encounter_type: 'Follow-up visit',
      class: 'ambulatory',
      encounter_date: slot.start,
      provider_id: ward.doctor,
      provider_name: 'Ngozi Okafor',
      location: 'Room 2',
      facility_id: ward.facility,
      chief_complaint: 'a lump',
    });
    await expect(
      physician.createEncounter({ body: { patient_id: patient.id, appointment_id: visit.id } }),
    ).rejects.toMatchObject({ code: 'encounter-exists' });
    expect(await physician.startEncounter({ params: { id: encounter!.id }, body: {} })).toMatchObject({
      status: 'in-progress',
    });
  });

  it('is a virtual encounter where it is by video', async () => {
    const patient = await ward.register();
    const [video, here] = [await book(patient, { telehealth: true }), await book(patient)];
    await checkIn(video, patient);
    await checkIn(here, patient);
    expect(await of(video)).toMatchObject([{ class: 'virtual' }]);
    expect(await of(here)).toMatchObject([{ class: 'ambulatory' }]);
  });

  it('takes over what was changed before the patient came, and finds the encounter that was planned for it', async () => {
    const patient = await ward.register();
    const visit = await book(patient, { telehealth: true });
    await ward.booked(visit, 'appointment.updated', { reason: 'two lumps', telehealth: false }, patient);
    const planned = await physician.createEncounter({
      body: { patient_id: patient.id, appointment_id: visit.id, status: 'planned', encounter_type: 'biopsy' },
    });
    await checkIn(visit, patient);
    expect(await of(visit)).toMatchObject([{ id: planned.id, status: 'arrived', encounter_type: 'biopsy' }]);
    const second = await book(patient);
    await ward.booked(second, 'appointment.updated', { reason: 'two lumps' }, patient);
    await checkIn(second, patient);
    expect(await of(second)).toMatchObject([{ chief_complaint: 'two lumps' }]);
  });

  it('gives who sees the patient access to a restricted chart', async () => {
    const patient = await ward.register();
    await ward.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    const chart = () => physician.getChart({ params: { patient: patient.id } });
    await expect(chart()).rejects.toMatchObject({ code: 'not-allowed' });
    const visit = await book(patient);
    await checkIn(visit, patient);
    expect(await chart()).toMatchObject({ encounters: [{ status: 'arrived' }] });
  });

  it('leaves nothing that waits where it does not take place', async () => {
    const patient = await ward.register();
    const visit = await book(patient);
    await checkIn(visit, patient);
    await ward.booked(visit, 'appointment.arrival-undone', { overbooked: false }, patient);
    expect(await of(visit)).toMatchObject([{ status: 'cancelled' }]);
    await checkIn(visit, patient);
    expect((await of(visit)).map(({ status }) => status).toSorted()).toEqual(['arrived', 'cancelled']);
    const begun = (await of(visit)).find(({ status }) => status === 'arrived')!;
    await physician.startEncounter({ params: { id: begun.id }, body: {} });
    await ward.booked(visit, 'appointment.no-show', at(), patient);
    expect(await physician.getEncounter({ params: { id: begun.id } })).toMatchObject({ status: 'in-progress' });
  });

  it('is no encounter of somebody who was forgotten, and its reason is forgotten too', async () => {
    const patient = await ward.register();
    const visit = await book(patient);
    await ward.happens(patient, 'patient.erased', erased);
    await checkIn(visit, patient);
    expect(await of(visit)).toEqual([]);
    const kept = await ward.hospital.sql('clinical', 'select reason from followed_appointments where id = $1', [
      visit.id,
    ]);
    expect(kept).toEqual([{ reason: null }]);
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(ward.hospital, 'clinical')).toBeGreaterThan(5);
  });
});
