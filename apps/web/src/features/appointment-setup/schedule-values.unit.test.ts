import { expect, it } from 'vitest';
import type { BookingSchedule } from '../../api/generated/appointment.gen.ts';
import { freshSchedule, scheduleBody, scheduleValues } from './schedule-values.ts';

const schedule: BookingSchedule = {
  id: 's',
  version: 3,
  active: true,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  resource_id: 'r',
  facility_id: null,
  name: 'Evening clinic',
  valid_from: '2026-01-01',
  valid_to: null,
  sessions: [
    {
      weekdays: [2, 4],
      starts: '18:00',
      ends: '24:00',
      slot_minutes: 20,
      type_ids: ['t'],
      breaks: [{ starts: '20:00', ends: '20:30' }],
    },
  ],
  exceptions: [{ date: '2026-12-24', hours: [], note: 'Christmas Eve' }],
};

it('comes back from the form as it went in, midnight at the end of a day too', () => {
  const { id: _i, version: _v, active: _a, created_at: _c, updated_at: _u, resource_id: _r, ...sent } = schedule;
  const typed = scheduleValues(schedule);
  expect(typed.sessions[0]).toMatchObject({ ends: '00:00', slot_minutes: '20' });
  expect(scheduleBody(typed)).toEqual(sent);
});

it('puts the days in order, and leaves what is no number to the contract', () => {
  const fresh = freshSchedule('2026-03-02');
  const body = scheduleBody({
    ...fresh,
    sessions: [{ ...fresh.sessions[0]!, weekdays: [5, 1], slot_minutes: 'twenty' }],
    exceptions: ['2026-12-26', '2026-12-25'].map((date) => ({ date, hours: [], note: '' })),
  });
  expect(body.sessions[0]).toMatchObject({ weekdays: [1, 5], slot_minutes: 'twenty' });
  expect(body.exceptions.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26']);
});
