import { appointmentContract } from '@hms/contracts/appointment';
import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, openClinic } from './clinic.ts';

describe('a day at the clinic', () => {
  let clinic: Clinic;
  beforeAll(async () => {
    clinic = await openClinic();
  });
  afterAll(() => clinic.stop());

  const book = async (start: string) =>
    (await clinic.as('receptionist')).bookAppointment({ body: bookingOf(clinic, await clinic.register(), { start }) });
  const checkIn = async (id: string, more: Record<string, unknown> = {}) =>
    (await clinic.as('receptionist')).checkIn({ params: { id }, body: { service_point_id: clinic.ids.desk, ...more } });
  const board = async () => {
    const query = { facility_id: clinic.ids.facility };
    const { entries, ...rest } = await (await clinic.as('nurse')).dayBoard({ query });
    return { ...rest, of: (id: string) => entries.find(({ appointment }) => appointment.id === id)! };
  };

  it('sees a patient come, wait, be called and be seen', async () => {
    const visit = await book('2026-03-02T15:00:00Z');
    const params = { id: visit.id };
    clinic.pass(50);
    expect((await board()).of(visit.id)).toMatchObject({ waiting_minutes: null, overdue_minutes: null });
    clinic.pass(20);
    expect((await board()).of(visit.id)).toMatchObject({ overdue_minutes: 10 });
    const receptionist = await clinic.as('receptionist');
    const arrived = await receptionist.markArrived({ params, body: { at: '2026-03-02T15:05:00Z' } });
    expect(arrived).toMatchObject({ status: 'arrived', late_minutes: 5, arrived_at: '2026-03-02T15:05:00.000Z' });
    expect((await board()).of(visit.id)).toMatchObject({ waiting_minutes: 5, overdue_minutes: null });
    const checkedIn = await checkIn(visit.id);
    expect(checkedIn).toMatchObject({ status: 'checked-in', late_minutes: 5 });
    clinic.pass(3);
    expect((await board()).of(visit.id)).toMatchObject({ token: 'A001', token_status: 'waiting', waiting_minutes: 3 });

    const physician = await clinic.as('physician');
    const called = await physician.callNext({ params: { id: clinic.ids.desk }, body: { desk: 'Room 1' } });
    expect(called).toMatchObject({
      number: 'A001',
      status: 'called',
      desk: 'Room 1',
      calls: 1,
      patient_id: visit.patient_id,
    });
    expect((await board()).of(visit.id)).toMatchObject({ token_status: 'called', waiting_minutes: null });
    const served = await physician.serveToken({ params: { id: called.id }, ifMatch: called.version });
    expect(served).toMatchObject({ status: 'serving', desk: 'Room 1', serving_at: clinic.now().toISOString() });
    expect(await physician.getQueue({ params: { id: clinic.ids.desk } })).toMatchObject({
      called: [],
      serving: [{ number: 'A001' }],
    });
    expect((await board()).of(visit.id)).toMatchObject({ token_status: 'serving', waiting_minutes: null });
    await expect(physician.skipToken({ params: { id: called.id } })).rejects.toMatchObject({ code: 'wrong-state' });
    expect(await physician.fulfilAppointment({ params, body: {} })).toMatchObject({ status: 'fulfilled' });
    expect((await board()).of(visit.id)).toMatchObject({ token_status: 'done' });
    const { counts, date, time_zone } = await board();
    expect({ counts, date, time_zone }).toEqual({
      counts: { fulfilled: 1 },
      date: '2026-03-02',
      time_zone: 'America/New_York',
    });
    await expect(receptionist.markNoShow({ params, body: {} })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  it('gives a no-show’s slot away, and takes the no-show back beside it', async () => {
    const visit = await book('2026-03-02T18:00:00Z');
    const receptionist = await clinic.as('receptionist');
    const params = { id: visit.id };
    expect(await receptionist.markNoShow({ params, body: {} })).toMatchObject({ status: 'noshow' });
    await book('2026-03-02T18:00:00Z');
    expect(await receptionist.undoArrival({ params })).toMatchObject({
      status: 'booked',
      overbooked: true,
      late_minutes: null,
    });
    await expect(receptionist.undoArrival({ params })).rejects.toMatchObject({ code: 'wrong-state' });
    await checkIn(visit.id);
    expect(await receptionist.undoArrival({ params })).toMatchObject({ status: 'booked', token_id: null });
    const { waiting } = await receptionist.getQueue({ params: { id: clinic.ids.desk } });
    expect(waiting).toEqual([]);
  });

  it('refuses what did not happen yet', async () => {
    const visit = await book('2026-03-02T18:30:00Z');
    const arrive = (await clinic.as('receptionist')).markArrived({
      params: { id: visit.id },
      body: { at: '2026-03-02T20:00:00Z' },
    });
    await expect(arrive).rejects.toMatchObject({ code: 'at-out-of-range' });
    await expect(checkIn(visit.id, { service_point_id: visit.id })).rejects.toMatchObject({
      code: 'service-point-not-found',
    });
  });

  it('calls each to one desk, the urgent first, and sends people on under their numbers', async () => {
    const admin = await clinic.as('administrator');
    const point = async (code: string) =>
      (await admin.createServicePoint({ body: { code, name: code, prefix: 'L', facility_id: clinic.ids.facility } }))
        .id;
    const [draw, cash] = [await point('DRAW'), await point('CASH')];
    const receptionist = await clinic.as('receptionist');
    const issue = (more: Record<string, unknown> = {}) => receptionist.issueToken({ params: { id: draw }, body: more });
    const tokens = await Promise.all([issue(), issue(), issue(), issue()]);
    expect(tokens.map(({ number }) => number).toSorted()).toEqual(['L001', 'L002', 'L003', 'L004']);
    const urgent = await issue({ priority: true });
    const nurse = await clinic.as('nurse');
    const call = () => nurse.callNext({ params: { id: draw }, body: {} });
    expect(await call()).toMatchObject({ number: urgent.number });
    const two = await Promise.all([call(), call()]);
    expect(two.map(({ number }) => number).toSorted()).toEqual(['L001', 'L002']);

    const [first, second] = two.map(({ id }) => ({ params: { id } }));
    expect(await nurse.callToken({ ...first!, body: { desk: 'Chair 2' } })).toMatchObject({
      calls: 2,
      desk: 'Chair 2',
    });
    expect(await nurse.skipToken(first!)).toMatchObject({ status: 'skipped' });
    expect(await nurse.requeueToken(first!)).toMatchObject({ status: 'waiting', calls: 0, called_at: null });
    clinic.pass(1);
    expect(await nurse.transferToken({ ...second!, body: { service_point_id: cash } })).toMatchObject({
      status: 'waiting',
      service_point_id: cash,
      number: two[1]!.number,
    });
    await nurse.completeToken({ params: { id: urgent.id } });
    await expect(nurse.skipToken({ params: { id: urgent.id } })).rejects.toMatchObject({ code: 'wrong-state' });
    const queue = await nurse.getQueue({ params: { id: draw } });
    expect(queue).toMatchObject({ done: 1, called: [], skipped: [] });
    expect(queue.waiting).toHaveLength(3);
    for (const _each of queue.waiting) await call();
    await expect(call()).rejects.toMatchObject({ code: 'queue-empty' });
  });

  it('shows numbers on a wall to who knows its address, and nothing of patients', async () => {
    const admin = await clinic.as('administrator');
    const visit = await book('2026-03-02T19:00:00Z');
    await checkIn(visit.id);
    const body = { name: 'Waiting room', service_point_ids: [clinic.ids.desk] };
    const display = await admin.createQueueDisplay({ body });
    const secret = display.address.split('#')[1]!;
    const show = (of: string) => clinic.hospital.fetch(`/api/appointments/displays/shown/${of}`);
    const shown = await show(secret);
    const text = await shown.text();
    expect(JSON.parse(text)).toMatchObject({ name: 'Waiting room', points: [{ name: 'Consultation', called: [] }] });
    expect(JSON.parse(text).points[0].waiting).toHaveLength(1);
    expect(text).not.toContain(visit.patient_id!);
    expect(text).not.toContain(visit.id);
    expect(shown.headers.get('cache-control')).toBe('no-store');

    const renewed = await admin.renewQueueDisplay({ params: { id: display.id } });
    expect((await show(secret)).status).toBe(404);
    expect((await show(renewed.address.split('#')[1]!)).status).toBe(200);
    expect((await admin.listQueueDisplays()).displays).toMatchObject([{ id: display.id, name: 'Waiting room' }]);
    await admin.removeQueueDisplay({ params: { id: display.id } });
    expect((await show(renewed.address.split('#')[1]!)).status).toBe(404);
    await expect(admin.removeQueueDisplay({ params: { id: display.id } })).rejects.toMatchObject({
      code: 'display-not-found',
    });
    const unknown = { ...body, service_point_ids: [display.id] };
    await expect(admin.createQueueDisplay({ body: unknown })).rejects.toMatchObject({ code: 'unknown-service-point' });
    const stored = await clinic.hospital.sql('appointment', 'select mark from secret_addresses');
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('feeds a calendar with who-knows-whom appointments', async () => {
    const physician = await clinic.as('physician');
    const visit = await book('2026-03-02T20:00:00Z');
    const params = { id: clinic.ids.doctor };
    expect(await physician.getCalendarFeed({ params })).toEqual({ made_at: null, made_by: null });
    const { address } = await physician.renewCalendarFeed({ params });
    const path = new URL(address).pathname;
    const feed = await clinic.hospital.fetch(path);
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await feed.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text).toContain(`UID:${visit.id}`);
    expect(text).toContain('DTSTART:20260302T200000Z');
    expect(text).toContain('SUMMARY:Appointment');
    for (const secret of [visit.patient_id!, 'Follow-up', 'knee']) expect(text).not.toContain(secret);
    expect(await (await clinic.hospital.fetch(path)).text()).toBe(text);
    const second = await physician.renewCalendarFeed({ params });
    expect((await clinic.hospital.fetch(path)).status).toBe(404);
    expect((await clinic.hospital.fetch(new URL(second.address).pathname)).status).toBe(200);
    expect(await physician.getCalendarFeed({ params })).toMatchObject({ made_by: 'physician' });
    await physician.removeCalendarFeed({ params });
    expect((await clinic.hospital.fetch(new URL(second.address).pathname)).status).toBe(404);
    await expect(physician.removeCalendarFeed({ params })).rejects.toMatchObject({ code: 'feed-not-found' });
  });

  it('keeps everybody out of what is not theirs', async () => {
    const visit = await book('2026-03-02T20:30:00Z');
    const params = { id: visit.id };
    const refused = { code: 'not-allowed' };
    const pharmacist = await clinic.as('pharmacist');
    await expect(pharmacist.checkIn({ params, body: {} })).rejects.toMatchObject(refused);
    await expect(pharmacist.cancelAppointment({ params, body: { reason: 'other' } })).rejects.toMatchObject(refused);
    const receptionist = await clinic.as('receptionist');
    await expect(
      receptionist.createServicePoint({ body: { code: 'X', name: 'X', prefix: 'X' } }),
    ).rejects.toMatchObject(refused);
    await expect(receptionist.renewCalendarFeed({ params: { id: clinic.ids.doctor } })).rejects.toMatchObject(refused);
    const operator = await clinic.hospital.as(appointmentContract, { id: 'op', roles: ['it-operator'] });
    await expect(operator.getAppointment({ params })).rejects.toMatchObject(refused);
    expect((await clinic.hospital.fetch(`/api/appointments/${visit.id}`)).status).toBe(401);
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(clinic.hospital, 'appointment')).toBeGreaterThan(20);
  });
});
