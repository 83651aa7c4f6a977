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
  uuid,
} from '@hms/platform/contract';
import { pageOf } from '../config/page.ts';
import { Appointment, AppointmentStatus, appointmentPath, BookedResource } from './appointment.ts';
import { BookableResource } from './resources.ts';
import { TimeBlock } from './schedules.ts';

/** UUIDs with commas between them. */
const ids = (description: string) =>
  Type.String({ pattern: '^[0-9a-fA-F-]{36}(,[0-9a-fA-F-]{36}){0,99}$', maxLength: 3_700, description });

const FreeSlot = record({
  start: instant(),
  end: instant(),
  resources: Type.Array(BookedResource, { description: 'One for each need of the type' }),
  facility_id: nullable(uuid()),
  time_zone: line(60),
});
export type FreeSlot = Static<typeof FreeSlot>;

const Interval = record({ start: instant(), end: instant() });

const CalendarColumn = record({
  resource: BookableResource,
  time_zone: line(60),
  open: Type.Array(record({ ...Interval.properties, facility_id: nullable(uuid()) }), {
    description: 'When it can be booked by its schedules',
  }),
  blocks: Type.Array(TimeBlock),
  holds: Type.Array(record({ ...Interval.properties, expires_at: instant() })),
});

/** What happened to an appointment, when and by whom. */
const AppointmentChange = record({
  event_id: uuid(),
  event: Type.String({ description: 'e.g. rescheduled' }),
  at: instant(),
  actor: nullable(Type.String()),
  from: nullable(Interval),
  to: nullable(Interval),
  reason: nullable(Type.String({ description: 'Its code' })),
});

const BoardEntry = record({
  appointment: Appointment,
  token: nullable(Type.String({ description: 'Number in the queue' })),
  token_status: nullable(Type.String()),
  service_point_id: nullable(uuid({ description: 'Where the token waits or is called' })),
  waiting_minutes: nullable(
    Type.Integer({ description: 'Since the check-in, else the arrival; null when not waiting' }),
  ),
  overdue_minutes: nullable(Type.Integer({ description: 'How long a patient who has not come is late by now' })),
});

export const findingOperations = {
  findFreeSlots: operation({
    method: 'POST',
    path: '/free-slots',
    summary: 'The first free slots across people, rooms and days',
    permission: 'appointment:read',
    audit: { action: 'search', of: 'schedule' },
    body: record({
      type_id: uuid(),
      duration_minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_440 })),
      resource_ids: Type.Optional(
        Type.Array(uuid(), { maxItems: 50, uniqueItems: true, description: 'Of each kind among these, one of these' }),
      ),
      facility_id: Type.Optional(uuid()),
      department_id: Type.Optional(uuid()),
      from: Type.Optional(instant({ description: 'Now where absent' })),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 120, description: '28 where absent' })),
      weekdays: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { maxItems: 7, uniqueItems: true })),
      part_of_day: Type.Optional(oneOf(['any', 'morning', 'afternoon', 'evening'])),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '20 where absent' })),
    }),
    reply: record({
      slots: Type.Array(FreeSlot),
      searched_to: instant({ description: 'Where the search ended; go on from here' }),
    }),
  }),
  listAppointments: operation({
    method: 'GET',
    path: '/',
    summary: 'List appointments: of a patient, a resource, a place, a time',
    permission: 'appointment:read',
    audit: { action: 'search', of: 'patient' },
    mayBeStale: true,
    query: record({
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 where absent' })),
      sort: Type.Optional(oneOf(['start', '-start'])),
      patient_id: Type.Optional(uuid({ description: 'With those of records merged into this one' })),
      resource_id: Type.Optional(uuid()),
      facility_id: Type.Optional(uuid()),
      department_id: Type.Optional(uuid()),
      type_id: Type.Optional(uuid()),
      series_id: Type.Optional(uuid()),
      status: Type.Optional(AppointmentStatus),
      from: Type.Optional(instant()),
      to: Type.Optional(instant()),
    }),
    reply: pageOf('appointments', Appointment),
  }),
  getAppointmentHistory: operation({
    method: 'GET',
    path: '/:id/history',
    summary: 'What happened to an appointment, the oldest first',
    permission: 'appointment:read',
    audit: { action: 'read', of: 'patient' },
    params: appointmentPath,
    reply: record({ changes: Type.Array(AppointmentChange) }),
  }),
  dayBoard: operation({
    method: 'GET',
    path: '/day-board',
    summary: 'All appointments of a day with where they stand',
    permission: 'appointment:read',
    audit: { action: 'search', of: 'patient' },
    query: record({
      date: Type.Optional(date({ description: 'Today at the facility where absent' })),
      facility_id: Type.Optional(uuid()),
      department_id: Type.Optional(uuid()),
      resource_id: Type.Optional(uuid()),
    }),
    reply: record({
      date: date(),
      time_zone: line(60),
      as_of: instant(),
      counts: Type.Record(Type.String(), Type.Integer(), { description: 'Appointments by status' }),
      entries: Type.Array(BoardEntry),
      truncated: Type.Boolean({ description: 'There are more than 2,000' }),
    }),
  }),
  resourceCalendar: operation({
    method: 'GET',
    path: '/calendar',
    summary: 'The calendar of some resources: hours, blocks, holds and appointments',
    description: 'At most 42 days.',
    permission: 'appointment:read',
    audit: { action: 'search', of: 'patient' },
    query: record({ from: instant(), to: instant(), resource_ids: ids('Resources, with commas between them') }),
    reply: record({
      columns: Type.Array(CalendarColumn),
      appointments: Type.Array(Appointment, { description: 'Of any of the resources; cancelled ones are left out' }),
      truncated: Type.Boolean(),
    }),
  }),
};
