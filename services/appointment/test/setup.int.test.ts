import { appointmentContract } from '@hms/contracts/appointment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, openClinic } from './clinic.ts';

describe('what is set up for booking', () => {
  let clinic: Clinic;
  beforeAll(async () => {
    clinic = await openClinic();
  });
  afterAll(() => clinic.stop());
  const admin = () => clinic.as('administrator');

  it('is made with what it needs, found, changed and taken out of use', async () => {
    const client = await admin();
    const made = await client.createBookableResource({
      body: { kind: 'modality', name: 'MR scanner', capabilities: ['MR'], time_zone: 'Europe/Berlin' },
    });
    expect(made).toMatchObject({ version: 1, active: true, facility_id: null, capabilities: ['MR'] });
    const params = { id: made.id };
    expect(await client.getBookableResource({ params })).toEqual(made);
    const { resources } = await client.listBookableResources({ query: { kind: 'modality', search: 'mr SCAN' } });
    expect(resources).toEqual([made]);
    const named = async (sort: 'name' | '-name') =>
      (await client.listBookableResources({ query: { sort } })).resources.map(({ name }) => name.toLowerCase());
    expect(await named('name')).toEqual((await named('-name')).toReversed());
    expect((await named('name')).length).toBeGreaterThan(1);
    const changed = await client.updateBookableResource({ params, body: { name: 'MR 1' }, ifMatch: 1 });
    expect(changed).toMatchObject({ version: 2, name: 'MR 1', capabilities: ['MR'] });
    expect(await client.updateBookableResource({ params, body: { name: 'MR 1' }, ifMatch: 2 })).toEqual(changed);
    await expect(client.updateBookableResource({ params, body: { name: 'X' }, ifMatch: 1 })).rejects.toMatchObject({
      code: 'changed-since',
    });
    await client.updateBookableResource({ params, body: { active: false }, ifMatch: 2 });
    expect((await client.listBookableResources({ query: { kind: 'modality' } })).total).toBe(0);
    expect((await client.listBookableResources({ query: { kind: 'modality', active: 'no' } })).total).toBe(1);
    const patient = await clinic.register();
    const booking = (await clinic.as('receptionist')).bookAppointment({
      body: bookingOf(clinic, patient, { resource_ids: [clinic.ids.doctor, clinic.ids.room, made.id] }),
    });
    await expect(booking).rejects.toMatchObject({ code: 'resource-not-in-use' });
  });

  it('refuses what makes no sense', async () => {
    const client = await admin();
    const schedule = (more: Record<string, unknown>) =>
      client.createBookingSchedule({
        body: { resource_id: clinic.ids.doctor, valid_from: '2026-01-01', ...more } as never,
      });
    const session = { weekdays: [1], starts: '09:00', ends: '17:00', slot_minutes: null, type_ids: [], breaks: [] };
    const pause = { starts: '12:00', ends: '12:00' };
    const closed = { date: '2026-12-25', hours: [], note: null };
    await expect(schedule({ valid_to: '2025-12-31' })).rejects.toMatchObject({ code: 'period-reversed' });
    await expect(schedule({ sessions: [{ ...session, ends: '09:00' }] })).rejects.toMatchObject({
      code: 'session-empty',
    });
    await expect(schedule({ sessions: [{ ...session, breaks: [pause] }] })).rejects.toMatchObject({
      code: 'session-empty',
    });
    await expect(schedule({ exceptions: [closed, closed] })).rejects.toMatchObject({ code: 'exception-twice' });
    await expect(schedule({ resource_id: clinic.ids.visit })).rejects.toMatchObject({ code: 'unknown-resource' });
    const zone = client.createBookableResource({ body: { kind: 'room', name: 'R', time_zone: 'Europe/Atlantis' } });
    await expect(zone).rejects.toMatchObject({ code: 'unknown-time-zone' });
    const twice = client.createAppointmentType({ body: { code: 'VISIT', name: 'Again', duration_minutes: 10 } });
    await expect(twice).rejects.toMatchObject({ code: 'code-taken' });
    await expect(client.getAppointmentType({ params: { id: clinic.ids.doctor } })).rejects.toMatchObject({
      code: 'type-not-found',
    });
  });

  it('holds from its change on: a day off, a type out of use, an unknown place', async () => {
    const client = await admin();
    const receptionist = await clinic.as('receptionist');
    const patient = await clinic.register();
    const book = (more: Record<string, unknown> = {}) =>
      receptionist.bookAppointment({ body: bookingOf(clinic, patient, more) });
    await client.updateBookingSchedule({
      params: { id: clinic.ids.doctorSchedule },
      body: { exceptions: [{ date: '2026-03-02', hours: [], note: 'training' }] },
      ifMatch: 1,
    });
    await expect(book()).rejects.toMatchObject({ code: 'outside-schedule' });
    const elsewhere = await client.createBookableResource({
      body: { kind: 'room', name: 'Annex', facility_id: '01900000-0000-7000-8000-00000000fac2' },
    });
    const apart = book({ start: '2026-03-03T15:00:00Z', resource_ids: [clinic.ids.doctor, elsewhere.id] });
    await expect(apart).rejects.toMatchObject({ code: 'places-differ' });
    await client.updateAppointmentType({ params: { id: clinic.ids.visit }, body: { active: false }, ifMatch: 1 });
    await expect(book({ start: '2026-03-03T15:00:00Z' })).rejects.toMatchObject({ code: 'type-not-in-use' });
  });

  it('is changed within the own department where a grant says so', async () => {
    clinic.hospital.issuer.setRole('head', [
      { permission: 'appointment:read' },
      { permission: 'appointment:configure', conditions: ['own-department'] },
    ]);
    const [own, other] = ['01900000-0000-7000-8000-0000000000d1', '01900000-0000-7000-8000-0000000000d2'];
    const head = await clinic.hospital.as(appointmentContract, { id: 'head', roles: ['head'], departments: [own] });
    const room = (department_id: string) =>
      head.createBookableResource({ body: { kind: 'room', name: 'Gym', department_id } });
    const made = await room(own);
    await expect(room(other)).rejects.toMatchObject({ code: 'not-allowed' });
    const away = head.updateBookableResource({ params: { id: made.id }, body: { department_id: other }, ifMatch: 1 });
    await expect(away).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
