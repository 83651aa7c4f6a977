import { date, instant, line, nullable, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Code, TimeOfDay, weekdays } from './contact.ts';
import { kindOfEntry } from './entry.ts';

/** Hours of the week in which a service is open. Hours past midnight are those of the next day. */
export const OpeningHours = record({ weekdays, opens: TimeOfDay, closes: TimeOfDay });
export type OpeningHours = Static<typeof OpeningHours>;

/** A day that is not as its weekday is: closed, or open at other hours. */
export const Holiday = record({
  date: date(),
  name: line(100, { minLength: 1 }),
  hours: Type.Array(record({ opens: TimeOfDay, closes: TimeOfDay }), { maxItems: 6, description: 'Empty when closed' }),
});
export type Holiday = Static<typeof Holiday>;

export const calendars = kindOfEntry({
  name: 'calendar',
  one: 'Calendar',
  many: 'Calendars',
  list: 'calendars',
  thing: 'calendar',
  required: { code: Code, name: line(200, { minLength: 1 }) },
  more: {
    facility_id: nullable(uuid()),
    department_id: nullable(uuid()),
    hours: Type.Array(OpeningHours, { maxItems: 30 }),
    holidays: Type.Array(Holiday, { maxItems: 400 }),
  },
  initial: { facility_id: null, department_id: null, hours: [], holidays: [] },
  filters: { facility_id: uuid(), department_id: uuid() },
});

export const Opening = record({ from: instant(), to: instant() });
export type Opening = Static<typeof Opening>;

export const openingOperations = {
  listOpenings: operation({
    method: 'GET',
    path: '/calendars/:id/openings',
    summary: 'When a calendar is open',
    description: 'The intervals in which it is open on the days from `from` to `to`, in the time zone of its facility.',
    permission: 'signed-in',
    audit: { action: 'read', of: 'organization' },
    params: record({ id: uuid() }),
    query: record({ from: date(), to: date({ description: 'Included; at most 366 days after `from`' }) }),
    reply: record({ time_zone: line(60), openings: Type.Array(Opening) }),
  }),
};
