import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, MONDAY_NINE, openClinic, type TestPatient } from './clinic.ts';

describe('booking', () => {
  let clinic: Clinic;
  let patient: TestPatient;
  let day = 2;
  /** A Monday of its own for each test, so that none finds what another booked. */
  let at: (time: string) => string;
  const book = async (more: Record<string, unknown> = {}, role = 'receptionist') =>
    (await clinic.as(role)).bookAppointment({ body: bookingOf(clinic, patient, more) });

  beforeAll(async () => {
    clinic = await openClinic();
    patient = await clinic.register();
  });
  afterAll(() => clinic.stop());
  beforeEach(() => {
    clinic.turnClockTo(MONDAY_NINE);
    day += 7;
    const monday = new Date(Date.UTC(2026, 3, day)).toISOString().slice(0, 10);
    at = (time) => `${monday}T${time}:00.000Z`;
  });
  // In summer ten o'clock in New York is 14:00 UTC.

  it('takes the slot, and tells how it stands', async () => {
    const made = await book({ start: at('14:00'), reason: 'knee pain' });
    expect(made).toMatchObject({
      status: 'booked',
      patient_id: patient.id,
      masked: false,
      start: at('14:00'),
      end: at('14:30'),
      time_zone: 'America/New_York',
      facility_id: clinic.ids.facility,
      reason: 'knee pain',
      overbooked: false,
      created_by: 'receptionist',
      resources: [
        { id: clinic.ids.doctor, kind: 'provider', name: 'Dr. Park' },
        { id: clinic.ids.room, kind: 'room', name: 'Room 1' },
      ],
    });
    const receptionist = await clinic.as('receptionist');
    expect(await receptionist.getAppointment({ params: { id: made.id } })).toEqual(made);
    await expect(book({ start: at('14:15') })).rejects.toMatchObject({
      code: 'slot-taken',
      members: { resources: [clinic.ids.doctor, clinic.ids.room] },
    });
    await expect(book({ start: at('14:30') })).resolves.toMatchObject({ status: 'booked' });
  });

  it.each(['theatre', 'modality', 'equipment'] as const)('takes a %s as it takes a person or a room', async (kind) => {
    const admin = await clinic.as('administrator');
    const place = { facility_id: clinic.ids.facility };
    const { id } = await admin.createBookableResource({ body: { kind, name: `The ${kind}`, ...place } });
    const needs = [{ kind, capability: null }];
    const type = await admin.createAppointmentType({
      body: { code: kind.toUpperCase(), name: `With a ${kind}`, duration_minutes: 30, needs },
    });
    const bookAt = (start: string) => book({ start: at(start), type_id: type.id, resource_ids: [id] });
    expect(await bookAt('14:00')).toMatchObject({ resources: [{ id, kind }] });
    await expect(bookAt('14:15')).rejects.toMatchObject({ code: 'slot-taken', members: { resources: [id] } });
    await expect(bookAt('14:30')).resolves.toMatchObject({ status: 'booked' });
  });

  it('is by video where its type says so', async () => {
    const admin = await clinic.as('administrator');
    const needs = [{ kind: 'provider' as const, capability: null }];
    const type = await admin.createAppointmentType({
      body: { code: 'VIDEO', name: 'Video visit', duration_minutes: 30, needs, telehealth: true },
    });
    const link = { telehealth_link: 'https://video.example/park' };
    const made = await book({ start: at('14:00'), type_id: type.id, resource_ids: [clinic.ids.doctor], ...link });
    expect(made).toMatchObject({ telehealth: true, ...link });
    expect(await book({ start: at('14:30') })).toMatchObject({ telehealth: false, telehealth_link: null });
  });

  it('gives one slot to one of fifty who ask at once', async () => {
    const clients = await Promise.all(
      Array.from({ length: 50 }, (_, index) => clinic.as('receptionist', `desk-${index}`)),
    );
    const body = bookingOf(clinic, patient, { start: at('14:00') });
    const outcomes = await Promise.allSettled(clients.map((client) => client.bookAppointment({ body })));
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 49 }, () => 'slot-taken'));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is refused by the database itself where two know nothing of each other', async () => {
    const row = (id: string) =>
      clinic.hospital.sql(
        'appointment',
        `insert into allocations (booking_id, resource_id, kind, during, overbooked) values ($1, $2, 'appointment', tstzrange($3, $4), $5)`,
        [id, clinic.ids.doctor, at('14:00'), at('14:30'), false],
      );
    const id = '01900000-0000-7000-8000-0000000000a1';
    await row(id);
    await expect(row('01900000-0000-7000-8000-0000000000a2')).rejects.toThrow('allocations_never_overlap');
    await clinic.hospital.sql('appointment', 'delete from allocations where booking_id = $1', [id]);
  });

  it('stays out of hours, breaks and needs', async () => {
    const refusals = {
      'outside-schedule': [{ start: at('11:45') }, { start: at('16:00') }, { start: at('20:45') }],
      'needs-unmet': [{ start: at('14:00'), resource_ids: [clinic.ids.doctor] }],
      'in-the-past': [{ start: '2026-03-01T15:00:00Z' }],
      'resource-not-found': [{ resource_ids: [patient.id] }],
      'type-not-found': [{ type_id: patient.id }],
    };
    for (const [code, wrong] of Object.entries(refusals))
      for (const more of wrong) await expect(book(more)).rejects.toMatchObject({ code });
  });

  it('goes past a booking and past the hours with a reason, for those who may', async () => {
    await book({ start: at('14:00') });
    const override = { reason: 'severe pain' };
    await expect(book({ start: at('14:00'), override })).rejects.toMatchObject({ code: 'not-allowed' });
    const beside = await book({ start: at('14:00'), override }, 'physician');
    expect(beside).toMatchObject({ overbooked: true, override_reason: 'severe pain' });
    const late = await book({ start: at('21:30'), override }, 'physician');
    expect(late).toMatchObject({ overbooked: false, override_reason: 'severe pain' });
    // Whatever is not broken needs no override.
    expect(await book({ start: at('15:00'), override })).toMatchObject({ overbooked: false, override_reason: null });
    // Nobody else comes beside them by that.
    await expect(book({ start: at('21:30') })).rejects.toMatchObject({ code: 'outside-schedule' });
  });

  it('takes a cancellation back, unless somebody else has the slot by then', async () => {
    const receptionist = await clinic.as('receptionist');
    const made = await book({ start: at('14:00') });
    const cancel = (id: string) =>
      receptionist.cancelAppointment({ params: { id }, body: { reason: 'booked-in-error', note: 'wrong patient' } });
    const reinstate = (id: string) => receptionist.reinstateAppointment({ params: { id }, body: {} });
    await expect(reinstate(made.id)).rejects.toMatchObject({ code: 'wrong-state' });
    await cancel(made.id);
    expect(await reinstate(made.id)).toMatchObject({
      status: 'booked',
      start: at('14:00'),
      cancellation_reason: null,
      closing_note: null,
    });
    await expect(book({ start: at('14:00') })).rejects.toMatchObject({ code: 'slot-taken' });
    await cancel(made.id);
    await book({ start: at('14:00') });
    await expect(reinstate(made.id)).rejects.toMatchObject({ code: 'slot-taken' });
    const physician = await clinic.as('physician');
    const override = { reason: 'the patient is here' };
    expect(await physician.reinstateAppointment({ params: { id: made.id }, body: { override } })).toMatchObject({
      overbooked: true,
    });
  });

  it('keeps a held slot for who holds it, and never after the hold has expired', async () => {
    const held = { type_id: clinic.ids.visit, resource_ids: [clinic.ids.doctor, clinic.ids.room] };
    const [ana, ben] = [await clinic.as('receptionist', 'ana'), await clinic.as('receptionist', 'ben')];
    const hold = await ana.holdSlot({ body: { ...held, start: at('14:00') } });
    expect(hold.expires_at).toBe('2026-03-02T14:05:00.000Z');
    const body = bookingOf(clinic, patient, { start: at('14:00') });
    await expect(ben.bookAppointment({ body })).rejects.toMatchObject({ code: 'slot-taken' });
    // Who names somebody else's hold gains nothing by it.
    await expect(ben.bookAppointment({ body: { ...body, hold_id: hold.id } })).rejects.toMatchObject({
      code: 'slot-taken',
    });
    await expect(ben.releaseHold({ params: { id: hold.id } })).rejects.toMatchObject({ code: 'hold-not-found' });
    await ana.bookAppointment({ body: { ...body, hold_id: hold.id } });

    const second = await ana.holdSlot({ body: { ...held, start: at('15:00') } });
    await ana.releaseHold({ params: { id: second.id } });
    await ben.bookAppointment({ body: { ...body, start: at('15:00') } });

    await ana.holdSlot({ body: { ...held, start: at('17:00') } });
    clinic.pass(5);
    const later = await clinic.as('receptionist', 'ben');
    expect(await later.bookAppointment({ body: { ...body, start: at('17:00') } })).toMatchObject({ status: 'booked' });
  });

  it('lets fifty who find a hold expired all try, and one win', async () => {
    const ana = await clinic.as('receptionist', 'ana');
    const held = { type_id: clinic.ids.visit, resource_ids: [clinic.ids.doctor, clinic.ids.room] };
    await ana.holdSlot({ body: { ...held, start: at('14:00') } });
    clinic.pass(6);
    const clients = await Promise.all(Array.from({ length: 20 }, (_, index) => clinic.as('receptionist', `d${index}`)));
    const body = bookingOf(clinic, patient, { start: at('14:00') });
    const outcomes = await Promise.allSettled(clients.map((client) => client.bookAppointment({ body })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('can be moved, to where it overlaps itself too, and frees what it had', async () => {
    const made = await book({ start: at('14:00') });
    const receptionist = await clinic.as('receptionist');
    const move = (start: string, more = {}) =>
      receptionist.rescheduleAppointment({
        params: { id: made.id },
        body: { start, reason: 'patient-request', ...more },
      });
    await expect(move(at('16:30'))).rejects.toMatchObject({ code: 'outside-schedule' });
    expect(await move(at('14:15'), { duration_minutes: 45 })).toMatchObject({
      start: at('14:15'),
      end: at('15:00'),
      rescheduled: 1,
      version: 2,
    });
    await book({ start: at('13:30') });
    const other = [clinic.ids.otherDoctor, clinic.ids.otherRoom];
    expect(await move(at('13:30'), { resource_ids: other })).toMatchObject({ rescheduled: 2, duration_minutes: 45 });
    await book({ start: at('14:00') });
    const { changes } = await receptionist.getAppointmentHistory({ params: { id: made.id } });
    expect(changes).toMatchObject([
      { event: 'created', actor: 'receptionist', from: null, to: { start: at('14:00'), end: at('14:30') } },
      { event: 'rescheduled', from: { start: at('14:00') }, to: { start: at('14:15') }, reason: 'patient-request' },
      { event: 'rescheduled', from: { start: at('14:15') }, to: { start: at('13:30') } },
    ]);
  });

  it('is changed by who has seen its last version', async () => {
    const made = await book({ start: at('14:00'), reason: 'cough', comment: 'speaks Dutch' });
    const receptionist = await clinic.as('receptionist');
    const update = (ifMatch: number, body: Record<string, unknown>) =>
      receptionist.updateAppointment({ params: { id: made.id }, body, ifMatch });
    expect(
      await update(1, { comment: null, telehealth: true, telehealth_link: 'https://video.example/x' }),
    ).toMatchObject({
      version: 2,
      reason: 'cough',
      comment: null,
      telehealth: true,
      telehealth_link: 'https://video.example/x',
    });
    await expect(update(1, { reason: 'flu' })).rejects.toMatchObject({ code: 'changed-since' });
    expect(await update(2, { reason: 'cough' })).toMatchObject({ version: 2 });
    await expect(
      receptionist.cancelAppointment({ params: { id: made.id }, body: { reason: 'other' }, ifMatch: 1 }),
    ).rejects.toMatchObject({ code: 'changed-since' });
  });

  it('is cancelled with a reason, and was an error at most afterwards', async () => {
    const made = await book({ start: at('14:00') });
    const receptionist = await clinic.as('receptionist');
    const params = { id: made.id };
    const cancel = () => receptionist.cancelAppointment({ params, body: { reason: 'patient-ill', note: 'fever' } });
    expect(await cancel()).toMatchObject({
      status: 'cancelled',
      cancellation_reason: 'patient-ill',
      closing_note: 'fever',
    });
    await expect(cancel()).rejects.toMatchObject({ code: 'wrong-state' });
    await book({ start: at('14:00') });
    const error = await receptionist.enterAppointmentInError({ params, body: { note: 'another patient' } });
    expect(error).toMatchObject({ status: 'entered-in-error', closing_note: 'another patient' });
    await expect(receptionist.updateAppointment({ params, body: { reason: 'x' }, ifMatch: 3 })).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });

  it('takes no slot while it is proposed, and takes it when it is confirmed', async () => {
    const proposed = await book({ start: at('14:00'), status: 'proposed' });
    const receptionist = await clinic.as('receptionist');
    const params = { id: proposed.id };
    const booked = await book({ start: at('14:00') });
    await expect(receptionist.confirmAppointment({ params, body: {} })).rejects.toMatchObject({ code: 'slot-taken' });
    expect(await receptionist.confirmAppointment({ params, body: { start: at('14:30') } })).toMatchObject({
      status: 'booked',
      start: at('14:30'),
    });
    await expect(receptionist.confirmAppointment({ params: { id: booked.id }, body: {} })).rejects.toMatchObject({
      code: 'wrong-state',
    });
    const pending = await book({ start: at('15:00'), status: 'pending' });
    await expect(book({ start: at('15:00') })).rejects.toMatchObject({ code: 'slot-taken' });
    expect(await receptionist.confirmAppointment({ params: { id: pending.id }, body: {} })).toMatchObject({
      status: 'booked',
    });
  });

  it('finds a block in its way, and is named by one that comes later', async () => {
    const receptionist = await clinic.as('receptionist');
    const made = await book({ start: at('14:00') });
    const { block, appointments } = await receptionist.blockTime({
      body: { resource_id: clinic.ids.doctor, start: at('13:00'), end: at('16:00'), reason: 'sick' },
    });
    expect(appointments).toEqual([made.id]);
    await expect(book({ start: at('15:00') })).rejects.toMatchObject({ code: 'slot-taken' });
    await receptionist.unblockTime({ params: { id: block.id } });
    await expect(receptionist.unblockTime({ params: { id: block.id } })).rejects.toMatchObject({
      code: 'block-not-found',
    });
    await book({ start: at('15:00') });
    await expect(
      receptionist.blockTime({
        body: { resource_id: clinic.ids.doctor, start: at('16:00'), end: at('16:00'), reason: 'other' },
      }),
    ).rejects.toMatchObject({ code: 'period-reversed' });
  });

  it('answers the same request twice with the same appointment', async () => {
    const receptionist = await clinic.as('receptionist');
    const body = bookingOf(clinic, patient, { start: at('14:00') });
    const [first, second] = [
      await receptionist.bookAppointment({ body, idempotencyKey: 'once' }),
      await receptionist.bookAppointment({ body, idempotencyKey: 'once' }),
    ];
    expect(second).toEqual(first);
  });

  it('keeps buffers free, also on the days when the clocks change', async () => {
    const admin = await clinic.as('administrator');
    const long = await admin.createAppointmentType({
      body: {
        code: 'SCOPE',
        name: 'Scope',
        duration_minutes: 60,
        buffer_before_minutes: 10,
        buffer_after_minutes: 20,
        needs: [{ kind: 'room', capability: null }],
      },
    });
    const booked = (start: string) => book({ start, type_id: long.id, resource_ids: [clinic.ids.otherRoom] });
    // The night in which New York puts its clocks back: 01:00 comes twice.
    await booked('2026-11-01T05:00:00Z');
    await expect(booked('2026-11-01T06:29:00Z')).rejects.toMatchObject({ code: 'slot-taken' });
    await booked('2026-11-01T06:30:00Z');
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(clinic.hospital, 'appointment')).toBeGreaterThan(40);
  });
});
