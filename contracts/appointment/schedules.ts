import {
  date,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { TimeOfDay, weekdays } from '../config/contact.ts';
import { pageOf, pageQuery } from '../config/page.ts';
import { optional, setup, setupFields, setupPath } from './setup.ts';

const Hours = record({ starts: TimeOfDay, ends: TimeOfDay });

/** Hours of the week in which a resource can be booked, by the clock on the wall. Hours past midnight are those of the next day. */
export const Session = record({
  weekdays,
  starts: TimeOfDay,
  ends: TimeOfDay,
  slot_minutes: nullable(
    Type.Integer({
      minimum: 5,
      maximum: 480,
      description: 'Bookings begin every so many minutes; after the type’s length where null',
    }),
  ),
  type_ids: Type.Array(uuid(), { maxItems: 50, uniqueItems: true, description: 'Only these types; any where empty' }),
  breaks: Type.Array(Hours, { maxItems: 10 }),
});
export type Session = Static<typeof Session>;

/** A day that is not as its weekday is: closed, or other hours. */
export const ScheduleException = record({
  date: date(),
  hours: Type.Array(Hours, { maxItems: 6, description: 'Empty when nothing can be booked' }),
  note: nullable(line(200)),
});
export type ScheduleException = Static<typeof ScheduleException>;

const required = { resource_id: uuid(), valid_from: date() };
const more = {
  facility_id: nullable(uuid({ description: 'Where; the resource’s own place where null' })),
  name: nullable(line(200)),
  valid_to: nullable(date({ description: 'The last day' })),
  sessions: Type.Array(Session, { maxItems: 60 }),
  exceptions: Type.Array(ScheduleException, { maxItems: 400 }),
};

/** When a resource can be booked at one place. It may have several. */
export const BookingSchedule = record({ ...setupFields, ...required, ...more });
export type BookingSchedule = Static<typeof BookingSchedule>;

/** Time in which a resource cannot be booked, whatever its schedules say. */
export const TimeBlock = record({
  id: uuid(),
  version: Type.Integer(),
  resource_id: uuid(),
  start: instant(),
  end: instant(),
  reason: oneOf(['leave', 'sick', 'meeting', 'teaching', 'maintenance', 'other']),
  note: nullable(Type.String()),
});
export type TimeBlock = Static<typeof TimeBlock>;

export const scheduleOperations = {
  createBookingSchedule: operation({
    ...setup('create'),
    method: 'POST',
    path: '/schedules',
    summary: 'Say when a resource can be booked',
    body: record({ ...required, ...optional(more) }),
    reply: BookingSchedule,
    status: 201,
  }),
  getBookingSchedule: operation({
    ...setup('read'),
    method: 'GET',
    path: '/schedules/:id',
    summary: 'Read a schedule',
    params: setupPath,
    reply: BookingSchedule,
  }),
  listBookingSchedules: operation({
    ...setup('read'),
    method: 'GET',
    path: '/schedules',
    summary: 'List schedules',
    query: record({ ...pageQuery, resource_id: Type.Optional(uuid()), facility_id: Type.Optional(uuid()) }),
    reply: pageOf('schedules', BookingSchedule),
  }),
  updateBookingSchedule: operation({
    ...setup('update'),
    method: 'PATCH',
    path: '/schedules/:id',
    summary: 'Change a schedule',
    description:
      'A field that is absent stays as it is, a list is replaced as a whole. What is booked already stays booked.',
    params: setupPath,
    body: record({ ...optional({ ...more, valid_from: required.valid_from }), active: Type.Optional(Type.Boolean()) }),
    reply: BookingSchedule,
    ifMatch: 'required',
  }),
  blockTime: operation({
    method: 'POST',
    path: '/blocks',
    summary: 'Keep a resource from being booked for a time',
    description: 'What is booked already stays; the reply names it, so that it can be moved.',
    permission: 'appointment:block',
    audit: { action: 'create', of: 'schedule' },
    body: record({
      resource_id: uuid(),
      start: instant(),
      end: instant(),
      reason: TimeBlock.properties.reason,
      note: Type.Optional(nullable(text(500, { description: 'Seen by everybody who books; nothing of patients' }))),
    }),
    reply: record({ block: TimeBlock, appointments: Type.Array(uuid(), { description: 'Booked in that time' }) }),
    status: 201,
  }),
  unblockTime: operation({
    method: 'DELETE',
    path: '/blocks/:id',
    summary: 'Let a resource be booked again',
    permission: 'appointment:block',
    audit: { action: 'delete', of: 'schedule' },
    params: setupPath,
  }),
};
