import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, openClinic } from './clinic.ts';

describe('finding', () => {
  let clinic: Clinic;
  beforeAll(async () => {
    clinic = await openClinic();
  });
  afterAll(() => clinic.stop());
  const book = async (start: string, more: Record<string, unknown> = {}) =>
    (await clinic.as('receptionist')).bookAppointment({
      body: bookingOf(clinic, await clinic.register(), { start, ...more }),
    });
  const free = async (more: Record<string, unknown> = {}) =>
    (await clinic.as('receptionist')).findFreeSlots({ body: { type_id: clinic.ids.visit, limit: 3, ...more } });
  const short = ({ slots }: Awaited<ReturnType<typeof free>>) =>
    slots.map(({ start, resources }) => [start.slice(5, 16), ...resources.map(({ name }) => name)].join(' '));

  it('the first free slots, across people, rooms and days', async () => {
    await book('2026-03-02T14:00:00Z');
    expect(short(await free())).toEqual([
      '03-02T14:00 Dr. Obi Room 2',
      '03-02T14:30 Dr. Obi Room 1',
      '03-02T14:30 Dr. Park Room 1',
    ]);
    expect(short(await free({ resource_ids: [clinic.ids.doctor], part_of_day: 'afternoon', limit: 1 }))).toEqual([
      '03-02T18:00 Dr. Park Room 1',
    ]);
    expect(short(await free({ weekdays: [3], limit: 1 }))).toEqual([
      '03-04T13:00 Dr. Obi Room 1',
      '03-04T13:00 Dr. Park Room 1',
    ]);
    // The Monday after the clocks were put forward: still eight o'clock on the wall.
    const after = await free({ from: '2026-03-07T00:00:00Z', limit: 1 });
    expect(short(after)).toEqual(['03-09T12:00 Dr. Obi Room 1', '03-09T12:00 Dr. Park Room 1']);
    expect(after.slots[0]).toMatchObject({ time_zone: 'America/New_York', facility_id: clinic.ids.facility });
  });

  it('what is free goes on where the search ended', async () => {
    const first = await free({ from: '2026-03-03T00:00:00Z', limit: 2 });
    const next = await free({ from: first.searched_to, limit: 2 });
    expect(short(first).map((slot) => slot.slice(6, 11))).toEqual(['13:00', '13:00']);
    expect(short(next).map((slot) => slot.slice(6, 11))).toEqual(['13:30', '13:30']);
    const nothing = await free({ from: '2026-03-07T05:00:00Z', days: 1 });
    expect(nothing).toEqual({ slots: [], searched_to: '2026-03-08T05:00:00.000Z' });
  });

  it('what is offered as free can be booked, and is not offered again', async () => {
    const { slots } = await free({ from: '2026-03-05T00:00:00Z', limit: 4 });
    for (const { start, resources } of slots) {
      const resource_ids = resources.map(({ id }) => id);
      const again = book(start, { resource_ids });
      // Two people are free at one moment, but the search promises the same room to both.
      await again.catch((error) => expect(error).toMatchObject({ code: 'slot-taken' }));
    }
    const later = await free({ from: '2026-03-05T00:00:00Z', limit: 1 });
    expect(
      later.slots[0]!.start > slots[0]!.start || later.slots[0]!.resources[0]!.id !== slots[0]!.resources[0]!.id,
    ).toBe(true);
  });

  it('nothing where somebody is away, or held', async () => {
    const receptionist = await clinic.as('receptionist');
    const day = { start: '2026-03-10T04:00:00Z', end: '2026-03-11T04:00:00Z' };
    for (const resource_id of [clinic.ids.doctor, clinic.ids.otherDoctor])
      await receptionist.blockTime({ body: { resource_id, ...day, reason: 'leave' } });
    expect((await free({ from: day.start, days: 1 })).slots).toEqual([]);
    const next = '2026-03-11T12:00:00Z';
    const held = { type_id: clinic.ids.visit, resource_ids: [clinic.ids.otherDoctor, clinic.ids.room], start: next };
    await receptionist.holdSlot({ body: held });
    expect(short(await free({ from: next, limit: 1 }))).toEqual(['03-11T12:00 Dr. Park Room 2']);
    clinic.pass(5);
    expect((await free({ from: next, limit: 1 })).slots).toHaveLength(2);
  });

  it('the calendar of people and rooms', async () => {
    const made = await book('2026-03-12T13:00:00Z');
    const receptionist = await clinic.as('receptionist');
    const cancelled = await book('2026-03-12T14:00:00Z');
    await receptionist.cancelAppointment({ params: { id: cancelled.id }, body: { reason: 'weather' } });
    const { block } = await receptionist.blockTime({
      body: {
        resource_id: clinic.ids.doctor,
        start: '2026-03-12T18:00:00Z',
        end: '2026-03-12T19:00:00Z',
        reason: 'teaching',
        note: 'students',
      },
    });
    const query = {
      from: '2026-03-12T00:00:00Z',
      to: '2026-03-13T00:00:00Z',
      resource_ids: `${clinic.ids.doctor},${clinic.ids.room}`,
    };
    const calendar = await receptionist.resourceCalendar({ query });
    expect(calendar.appointments.map(({ id }) => id)).toEqual([made.id]);
    expect(calendar.columns).toMatchObject([
      {
        resource: { name: 'Dr. Park' },
        time_zone: 'America/New_York',
        open: [
          { start: '2026-03-12T12:00:00.000Z', end: '2026-03-12T16:00:00.000Z' },
          { start: '2026-03-12T17:00:00.000Z', end: '2026-03-12T21:00:00.000Z' },
        ],
        blocks: [block],
        holds: [],
      },
      { resource: { name: 'Room 1' }, open: [{ start: '2026-03-12T00:00:00.000Z', end: '2026-03-13T00:00:00.000Z' }] },
    ]);
    const long = receptionist.resourceCalendar({ query: { ...query, to: '2026-05-13T00:00:00Z' } });
    await expect(long).rejects.toMatchObject({ code: 'days-out-of-range' });
  });

  it('a day from midnight to midnight, where it is', async () => {
    const late = await book('2026-03-17T03:30:00Z', { start: '2026-03-16T20:30:00Z' });
    const board = (more: Record<string, unknown>) =>
      clinic.as('nurse').then((nurse) => nurse.dayBoard({ query: { facility_id: clinic.ids.facility, ...more } }));
    const ids = (of: Awaited<ReturnType<typeof board>>) => of.entries.map(({ appointment }) => appointment.id);
    expect(ids(await board({ date: '2026-03-16' }))).toEqual([late.id]);
    expect(ids(await board({ date: '2026-03-17' }))).toEqual([]);
    expect(ids(await board({ date: '2026-03-16', resource_id: clinic.ids.otherDoctor }))).toEqual([]);
    expect(await board({})).toMatchObject({ date: '2026-03-02', truncated: false });
  });

  it.each([
    ['put forward', '2026-03-08', ['2026-03-08T05:00:00Z', '2026-03-09T03:30:00Z'], '2026-03-09T04:00:00Z'],
    ['put back', '2026-11-01', ['2026-11-01T04:00:00Z', '2026-11-02T04:30:00Z'], '2026-11-02T05:00:00Z'],
  ])('the whole day on which the clocks are %s, from midnight to midnight', async (_what, date, within, next) => {
    const reason = { override: { reason: 'a night clinic' } };
    const supervisor = await clinic.as('physician');
    const at = async (start: string) =>
      (await supervisor.bookAppointment({ body: bookingOf(clinic, await clinic.register(), { start, ...reason }) })).id;
    const ids = [await at(within[0]!), await at(within[1]!)];
    const after = await at(next);
    const nurse = await clinic.as('nurse');
    const shown = async (day: string) =>
      (await nurse.dayBoard({ query: { facility_id: clinic.ids.facility, date: day } })).entries.map(
        ({ appointment }) => appointment.id,
      );
    expect(await shown(date)).toEqual(ids);
    const following = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
    expect(await shown(following)).toEqual([after]);
  });

  it('what is free where the clocks show another time, by the clock on that wall', async () => {
    const admin = await clinic.as('administrator');
    const { id } = await admin.createBookableResource({
      body: { kind: 'provider', name: 'Dr. Sato', time_zone: 'Asia/Tokyo' },
    });
    const hours = { weekdays: [2], starts: '09:00', ends: '09:30', slot_minutes: 30, type_ids: [], breaks: [] };
    await admin.createBookingSchedule({ body: { resource_id: id, valid_from: '2026-01-01', sessions: [hours] } });
    const type = await admin.createAppointmentType({
      body: { code: 'FAR', name: 'From afar', duration_minutes: 30, needs: [{ kind: 'provider', capability: null }] },
    });
    // Tuesday, nine o'clock in Tokyo, is Monday evening in New York: in winter at seven, in summer at eight.
    const first = async (from: string) =>
      (await free({ type_id: type.id, resource_ids: [id], from, limit: 1 })).slots.map(({ start, time_zone }) => [
        start.slice(0, 16),
        time_zone,
      ]);
    expect(await first('2026-03-02T15:00:00Z')).toEqual([['2026-03-03T00:00', 'Asia/Tokyo']]);
    expect(await first('2026-03-09T15:00:00Z')).toEqual([['2026-03-10T00:00', 'Asia/Tokyo']]);
  });

  it('pages of appointments by what they are', async () => {
    const receptionist = await clinic.as('receptionist');
    const list = (query: Record<string, unknown>) => receptionist.listAppointments({ query });
    const page = await list({ resource_id: clinic.ids.doctor, per_page: 2, sort: '-start' });
    expect(page).toMatchObject({ current_page: 1, has_next: true, has_previous: false });
    expect(page.appointments[0]!.start! > page.appointments[1]!.start!).toBe(true);
    const cancelled = await list({ status: 'cancelled' });
    expect(cancelled).toMatchObject({ total: 1, pages: 1, appointments: [{ cancellation_reason: 'weather' }] });
    expect((await list({ from: '2026-03-16T00:00:00Z', to: '2026-03-17T00:00:00Z' })).total).toBe(1);
    expect((await list({ type_id: clinic.ids.visit, page: 99 })).appointments).toEqual([]);
  });
});
