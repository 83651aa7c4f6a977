import { newId } from '@hms/platform/event-log';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, openClinic, type TestPatient } from './clinic.ts';

const words = { reason: 'lump in the breast', comment: 'bring the earlier images' };
const erased = { basis: 'court-order', gender: 'F', birth_year: 1980, deceased: false };

describe('what happens to a patient', () => {
  let clinic: Clinic;
  let day = 2;
  const at = (time: string) => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`;
  beforeAll(async () => {
    clinic = await openClinic();
  });
  afterAll(() => clinic.stop());
  beforeEach(() => {
    day += day === 6 ? 3 : 1;
  });

  const desk = () => clinic.as('receptionist');
  const book = async (patient: TestPatient, more: Record<string, unknown> = {}) =>
    (await desk()).bookAppointment({ body: bookingOf(clinic, patient, { start: at('15:00'), ...words, ...more }) });
  const of = async (patient: TestPatient, role = 'receptionist') => {
    const query = { patient_id: patient.id };
    return (await (await clinic.as(role)).listAppointments({ query })).appointments;
  };
  const merge = async (source: TestPatient, survivor: TestPatient) => {
    const data = { survivor_id: survivor.id, source_id: source.id, source_version: source.sequence, reason: null };
    await clinic.happens(survivor, 'patient.merged', data, source.id);
    await clinic.happens(source, 'patient.replaced', { survivor_id: survivor.id });
  };
  const unmerge = async (source: TestPatient, survivor: TestPatient) => {
    const data = { survivor_id: survivor.id, source_id: source.id, reason: null };
    await clinic.happens(survivor, 'patient.unmerged', data);
    await clinic.happens(source, 'patient.restored', { survivor_id: survivor.id, is_active: true });
  };

  it('moves their appointments with a merge, through however many, and back', async () => {
    const [source, between, survivor] = [await clinic.register(), await clinic.register(), await clinic.register()];
    const made = await book(source);
    await merge(source, between);
    await merge(between, survivor);
    expect(await of(survivor)).toMatchObject([{ id: made.id, patient_id: survivor.id, ...words }]);
    await expect(book(source)).rejects.toMatchObject({
      code: 'patient-merged',
      members: { merged_into: survivor.id },
    });
    const later = await book(survivor, { start: at('16:00') });
    await unmerge(between, survivor);
    expect(await of(between)).toMatchObject([{ id: made.id, patient_id: between.id }]);
    expect(await of(survivor)).toMatchObject([{ id: later.id, patient_id: survivor.id }]);
    await unmerge(source, between);
    expect(await of(source)).toMatchObject([{ id: made.id, patient_id: source.id, ...words }]);
    expect(await of(between)).toEqual([]);
    // Words that somebody adds while it is merged stay under the key of whom it was booked for.
    await merge(source, survivor);
    const changed = await (await desk()).updateAppointment({
      params: { id: made.id },
      body: { comment: 'late' },
      ifMatch: 1,
    });
    expect(changed).toMatchObject({ patient_id: survivor.id, comment: 'late' });
    await unmerge(source, survivor);
  });

  it('is forgotten with them, wherever it stands', async () => {
    const patient = await clinic.register();
    const made = await book(patient, { telehealth_link: 'https://video.example/ada' });
    const receptionist = await desk();
    await receptionist.updateAppointment({
      params: { id: made.id },
      body: { comment: 'never mind' },
      ifMatch: 1,
      idempotencyKey: 'remembered',
    });
    await clinic.happens(patient, 'patient.erased', erased);
    expect(await receptionist.getAppointment({ params: { id: made.id } })).toMatchObject({
      patient_id: null,
      patient_erased: true,
      masked: false,
      reason: null,
      comment: null,
      telehealth_link: null,
    });
    const kept = await clinic.hospital.sql(
      'appointment',
      `select row_to_json(t)::text from appointments t where id = $1
       union all select row_to_json(k)::text from idempotency_keys k where key = 'remembered'
       union all select data::text || coalesce(personal, '') from events where stream_id = $1`,
      [made.id],
    );
    const raw = JSON.stringify(kept);
    for (const word of ['lump', 'never mind', 'video.example']) expect(raw).not.toContain(word);
    await expect(book(patient, { start: at('16:00') })).rejects.toMatchObject({ code: 'patient-erased' });
    // What is left can be cleared away, but nothing more is said of them.
    const cancel = (note: string | null) =>
      receptionist.cancelAppointment({ params: { id: made.id }, body: { reason: 'other', note } });
    await expect(cancel('because')).rejects.toMatchObject({ code: 'patient-erased' });
    expect(await cancel(null)).toMatchObject({ status: 'cancelled', patient_id: null });
  });

  it('shows on what is still to come when they die', async () => {
    const patient = await clinic.register();
    const made = await book(patient);
    await clinic.happens(patient, 'patient.deceased', { deceased_at: null });
    expect(await of(patient)).toMatchObject([{ id: made.id, patient_deceased: true, status: 'booked' }]);
    await expect(book(patient, { start: at('16:00') })).rejects.toMatchObject({ code: 'patient-deceased' });
    await clinic.happens(patient, 'patient.death-corrected', { deceased: false, deceased_at: null, reason: null });
    expect(await of(patient)).toMatchObject([{ patient_deceased: false }]);
  });

  it('hides them from who may not see them, but not the slot', async () => {
    const patient = await clinic.register();
    const made = await book(patient);
    await clinic.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    const receptionist = await desk();
    const params = { id: made.id };
    const hidden = {
      masked: true,
      patient_id: null,
      reason: null,
      comment: null,
      start: at('15:00'),
      status: 'booked',
    };
    expect(await receptionist.getAppointment({ params })).toMatchObject(hidden);
    // Who asks for the appointments of a patient would learn whose they are.
    await expect(of(patient)).rejects.toMatchObject({ code: 'not-allowed' });
    const query = { from: at('00:00'), to: at('23:59'), resource_ids: clinic.ids.doctor };
    const { appointments } = await receptionist.resourceCalendar({ query });
    expect(JSON.stringify(appointments)).not.toContain(patient.id);
    await expect(receptionist.cancelAppointment({ params, body: { reason: 'other' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(book(patient, { start: at('16:00') })).rejects.toMatchObject({ code: 'not-allowed' });
    const officer = await clinic.as('privacy-officer');
    expect(await officer.getAppointment({ params })).toMatchObject({ masked: false, patient_id: patient.id, ...words });

    const doctor = newId();
    await clinic.happens(patient, 'patient.care-team-assigned', { member_id: doctor });
    const physician = await clinic.as('physician', doctor);
    expect(await physician.getAppointment({ params })).toMatchObject({ masked: false, patient_id: patient.id });
    expect(await (await clinic.as('physician')).getAppointment({ params })).toMatchObject({ masked: true });
    await clinic.happens(patient, 'patient.care-team-removed', { member_id: doctor });
    expect(await physician.getAppointment({ params })).toMatchObject({ masked: true });
  });

  it('shows them to who broke the glass, whatever narrows what they may otherwise see', async () => {
    clinic.hospital.issuer.setRole('locum', [
      { permission: 'patient:read' },
      { permission: 'appointment:read', conditions: ['treatment-relationship'] },
    ]);
    const locum = await clinic.as('locum');
    const [patient, other] = [await clinic.register(), await clinic.register()];
    const [made, apart] = [await book(patient), await book(other, { start: at('18:00') })];
    await clinic.happens(patient, 'patient.sensitivity-changed', { restricted: true, flags: [], reason: null });
    const read = (id: string) => locum.getAppointment({ params: { id } });
    await expect(read(made.id)).rejects.toMatchObject({ code: 'not-allowed' });
    const until = '2099-01-01T00:00:00Z';
    clinic.hospital.issuer.breakGlass({ id: newId(), user: 'locum', patient: patient.id, until });
    expect(await read(made.id)).toMatchObject({ masked: false, patient_id: patient.id, ...words });
    await expect(read(apart.id)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('is told to nobody whose access is not on the trail', async () => {
    const patient = await clinic.register();
    const made = await book(patient);
    await of(patient, 'nurse');
    const trail = await clinic.hospital.sql<{ operation: string; actor: string }>(
      'appointment',
      'select operation, actor from access_log where patients @> array[$1]::uuid[] order by xid, seq',
      [patient.id],
    );
    expect(trail).toEqual([
      { operation: 'appointment.bookAppointment', actor: 'receptionist' },
      { operation: 'appointment.listAppointments', actor: 'nurse' },
    ]);
    expect(made.patient_id).toBe(patient.id);
  });

  it('is nothing to somebody whom nobody registered', async () => {
    await expect(book({ id: newId(), sequence: 0 })).rejects.toMatchObject({ code: 'patient-not-found' });
  });

  it('can be played again from the log, also without the keys of the forgotten', async () => {
    expect(await expectRebuildEqual(clinic.hospital, 'appointment')).toBeGreaterThan(10);
  });
});
