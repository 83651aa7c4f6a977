import { expectRebuildEqual } from '@hms/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bookingOf, type Clinic, MONDAY_NINE, openClinic, type TestPatient } from './clinic.ts';

const weekly = { frequency: 'weekly', interval: 1, weekdays: [], count: 4, until: null, except: [] } as const;

describe('a series', () => {
  let clinic: Clinic;
  let patient: TestPatient;
  /** Each test has an hour of its own. */
  let hour = 7;
  const wall = () => `${String(hour).padStart(2, '0')}:00`;

  beforeAll(async () => {
    clinic = await openClinic();
    patient = await clinic.register();
  });
  afterAll(() => clinic.stop());
  beforeEach(() => {
    clinic.turnClockTo(MONDAY_NINE);
    hour += hour === 11 ? 2 : 1;
  });

  /** The next Monday, on winter time; on the 8th the clocks are put forward. */
  const start = () => `2026-03-03T${String(hour + 5).padStart(2, '0')}:00:00.000Z`;
  const book = async (more: Record<string, unknown> = {}) =>
    (await clinic.as('receptionist')).bookSeries({
      body: { ...bookingOf(clinic, patient), start: start(), rule: weekly, ...more } as never,
    });
  const local = (instant: string | null) =>
    new Date(instant!).toLocaleString('sv-SE', { timeZone: 'America/New_York' }).slice(5, 16);

  it('keeps its time on the wall when the clocks change', async () => {
    // Its first slot was kept while the rest was written down.
    const { id: hold_id } = await (await clinic.as('receptionist')).holdSlot({
      body: { type_id: clinic.ids.visit, start: start(), resource_ids: [clinic.ids.doctor, clinic.ids.room] },
    });
    await expect(book()).rejects.toMatchObject({ code: 'series-conflicts' });
    const { series, skipped } = await book({ hold_id });
    expect(skipped).toEqual([]);
    expect(series).toMatchObject({ first_date: '2026-03-03', time: wall(), time_zone: 'America/New_York', version: 1 });
    expect(series.appointments.map((each) => [local(each.start), each.occurrence])).toEqual([
      [`03-03 ${wall()}`, '2026-03-03'],
      [`03-10 ${wall()}`, '2026-03-10'],
      [`03-17 ${wall()}`, '2026-03-17'],
      [`03-24 ${wall()}`, '2026-03-24'],
    ]);
    const utc = series.appointments.map(({ start: each }) => each!.slice(11, 13));
    expect(Number(utc[0]) - Number(utc[1])).toBe(1);
    expect(await (await clinic.as('nurse')).getAppointmentSeries({ params: { id: series.id } })).toEqual(series);
  });

  it('is refused whole where a date cannot be had, or leaves that date out', async () => {
    const other = await clinic.register();
    const taken = new Date(Date.parse(start()) + 7 * 86_400_000 - 3_600_000).toISOString();
    await (await clinic.as('receptionist')).bookAppointment({ body: bookingOf(clinic, other, { start: taken }) });
    await expect(book()).rejects.toMatchObject({
      code: 'series-conflicts',
      members: { conflicts: [{ start: taken, code: 'slot-taken' }] },
    });
    const { series, skipped } = await book({ on_conflict: 'skip' });
    expect(skipped).toEqual([{ start: taken, code: 'slot-taken' }]);
    expect(series.appointments.map(({ occurrence }) => occurrence)).toEqual(['2026-03-03', '2026-03-17', '2026-03-24']);
    const all = book({ on_conflict: 'skip', start: '2026-03-03T04:00:00Z' });
    await expect(all).rejects.toMatchObject({ code: 'series-conflicts' });
  });

  it('is changed at one appointment only', async () => {
    const { series } = await book();
    const [, second] = series.appointments;
    const receptionist = await clinic.as('receptionist');
    const changed = await receptionist.changeSeries({
      params: { id: series.id },
      body: { appointment_id: second!.id, scope: 'this', move_days: 1, reason: 'patient-request' },
    });
    expect(changed.series.version).toBe(1);
    expect(changed.series.appointments.map(({ start: each }) => local(each))).toEqual([
      `03-03 ${wall()}`,
      `03-11 ${wall()}`,
      `03-17 ${wall()}`,
      `03-24 ${wall()}`,
    ]);
  });

  it('is parted by a change of this and the following', async () => {
    const { series } = await book();
    const third = series.appointments[2]!;
    const receptionist = await clinic.as('receptionist');
    const { series: later } = await receptionist.changeSeries({
      params: { id: series.id },
      body: {
        appointment_id: third.id,
        scope: 'following',
        move_days: 2,
        resource_ids: [clinic.ids.otherDoctor, clinic.ids.otherRoom],
        reason: 'provider-unavailable',
      },
    });
    expect(later).toMatchObject({ continues: series.id, first_date: '2026-03-19', rule: { count: 2 } });
    expect(later.appointments.map((each) => [local(each.start), each.resources[0]!.name])).toEqual([
      [`03-19 ${wall()}`, 'Dr. Obi'],
      [`03-26 ${wall()}`, 'Dr. Obi'],
    ]);
    const earlier = await receptionist.getAppointmentSeries({ params: { id: series.id } });
    expect(earlier).toMatchObject({ version: 2, rule: { count: null, until: '2026-03-16' } });
    expect(earlier.appointments).toHaveLength(2);
  });

  it('is changed as a whole, but not what is over, nor where somebody is away', async () => {
    const { series } = await book();
    clinic.turnClockTo('2026-03-03T23:00:00Z');
    const receptionist = await clinic.as('receptionist');
    const half = `${wall().slice(0, 3)}30`;
    const away = Date.parse(series.appointments[2]!.start!) + 45 * 60_000;
    await receptionist.blockTime({
      body: {
        resource_id: clinic.ids.doctor,
        start: new Date(away).toISOString(),
        end: new Date(away + 60_000).toISOString(),
        reason: 'meeting',
      },
    });
    const change = (more: Record<string, unknown>) =>
      receptionist.changeSeries({
        params: { id: series.id },
        body: { appointment_id: series.appointments[1]!.id, scope: 'all', time: half, reason: 'other', ...more },
        ifMatch: 1,
      });
    await expect(change({})).rejects.toMatchObject({ code: 'series-conflicts' });
    const { series: moved, skipped } = await change({ on_conflict: 'skip' });
    expect(skipped).toMatchObject([{ code: 'slot-taken' }]);
    expect(moved.appointments.map(({ start: each }) => local(each))).toEqual([
      `03-03 ${wall()}`,
      `03-10 ${half}`,
      `03-17 ${wall()}`,
      `03-24 ${half}`,
    ]);
    expect(moved).toMatchObject({ version: 2, time: half });
    await expect(change({})).rejects.toMatchObject({ code: 'changed-since' });
  });

  it('lets its dates move past each other', async () => {
    const { series } = await book({ rule: { ...weekly, frequency: 'daily', count: 3 } });
    const receptionist = await clinic.as('receptionist');
    const { series: moved } = await receptionist.changeSeries({
      params: { id: series.id },
      body: { appointment_id: series.appointments[0]!.id, scope: 'all', move_days: 1, reason: 'patient-request' },
    });
    expect(moved.appointments.map(({ start: each }) => local(each).slice(0, 5))).toEqual(['03-04', '03-05', '03-06']);
    expect(moved.version).toBe(2);
  });

  it('is cancelled from one date on', async () => {
    const { series } = await book();
    const receptionist = await clinic.as('receptionist');
    const cancelled = await receptionist.cancelSeries({
      params: { id: series.id },
      body: { appointment_id: series.appointments[1]!.id, scope: 'following', reason: 'no-longer-needed' },
    });
    expect(cancelled.appointments.map(({ status }) => status)).toEqual([
      'booked',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(cancelled.rule.until).toBe('2026-03-09');
    await book({ start: series.appointments[1]!.start, rule: { ...weekly, count: 1 } });
  });

  it('is not found, or not in it', async () => {
    const receptionist = await clinic.as('receptionist');
    const params = { id: patient.id };
    await expect(receptionist.getAppointmentSeries({ params })).rejects.toMatchObject({ code: 'series-not-found' });
  });

  it('can be played again from the log', async () => {
    expect(await expectRebuildEqual(clinic.hospital, 'appointment')).toBeGreaterThan(40);
  });
});
