import { appointmentContract } from '@hms/contracts/appointment';
import { newId } from '@hms/platform/event-log';
import { afterEach, describe, expect, it } from 'vitest';
import { demoAhead, demoDay, demoWaitlist } from '../src/demo/demo-day.ts';
import { bookable } from '../src/demo/demo-resources.ts';
import { seedClinicDay } from '../src/demo/seed-clinic-day.ts';
import { type Clinic, openClinic } from './clinic.ts';

describe('the demo hospital', () => {
  let clinic: Clinic;
  afterEach(() => clinic.stop());

  async function seeded(now: string) {
    clinic = await openClinic();
    clinic.turnClockTo(now);
    const names = new Set([...demoDay.map(({ patient }) => patient), ...demoWaitlist.map(({ patient }) => patient)]);
    for (const [, , , , patient] of demoAhead) names.add(patient);
    const patients: Record<string, string> = {};
    for (const name of names) patients[name] = (await clinic.register()).id;
    const ids = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, newId()]));
    const keys = bookable.map(({ key }) => key);
    const hospital = {
      timeZone: 'America/New_York',
      facilities: { MILL: clinic.ids.facility, MAIN: clinic.ids.facility },
      departments: ids(['OPD', 'SUR', 'RAD']),
      rooms: {},
      staff: ids(keys),
      patients,
    };
    const client = clinic.hospital.host.client(appointmentContract);
    await seedClinicDay(client, hospital);
    // A seeding that was cut short is done again from the start.
    await seedClinicDay(client, hospital);
    const board = await (await clinic.as('nurse')).dayBoard({ query: { facility_id: clinic.ids.facility } });
    return { board, queue: (await client.listServicePoints({ query: { search: 'CLINIC' } })).service_points[0]! };
  }

  it.each([
    ['in the middle of a working day', '2026-03-02T16:10:00Z'],
    ['on a Sunday', '2026-03-01T19:30:00Z'],
    ['in the evening', '2026-03-03T00:30:00Z'],
  ])('has a clinic day in progress %s', async (_when, now) => {
    const { board, queue } = await seeded(now);
    for (const status of ['booked', 'arrived', 'checked-in', 'fulfilled', 'noshow', 'cancelled'])
      expect(board.counts[status] ?? 0, status).toBeGreaterThan(0);
    expect(board.entries.some(({ waiting_minutes }) => (waiting_minutes ?? 0) > 10)).toBe(true);
    expect(board.entries.some(({ overdue_minutes }) => (overdue_minutes ?? 0) > 10)).toBe(true);
    const client = await clinic.as('nurse');
    const { waiting, called, done } = await client.getQueue({ params: { id: queue.id } });
    expect(waiting.length).toBeGreaterThan(1);
    expect(called.length).toBe(2);
    expect(done).toBeGreaterThan(5);
    expect((await client.listWaitlist({ query: {} })).total).toBe(3);
  });

  it('opens also in the first minutes of a day', async () => {
    const { board } = await seeded('2026-03-03T05:10:00Z');
    expect(board.entries.length).toBeGreaterThan(10);
  });
});
