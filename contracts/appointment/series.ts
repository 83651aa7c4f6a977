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
import { TimeOfDay } from '../config/contact.ts';
import { Appointment, appointmentPath, CancellationReason, Override, RescheduleReason } from './appointment.ts';
import { slotFields, visitFields } from './booking.ts';

/** As in RFC 5545, by the calendar of the place. It ends after a count or on a day. */
export const RecurrenceRule = record({
  frequency: oneOf(['daily', 'weekly', 'monthly']),
  interval: Type.Integer({ minimum: 1, maximum: 52 }),
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
    maxItems: 7,
    uniqueItems: true,
    description: 'ISO weekdays of a weekly rule; that of its first day where empty',
  }),
  count: nullable(Type.Integer({ minimum: 1, maximum: 104 })),
  until: nullable(date({ description: 'The last day' })),
  except: Type.Array(date(), { maxItems: 104, uniqueItems: true, description: 'Days that are left out' }),
});
export type RecurrenceRule = Static<typeof RecurrenceRule>;

export const AppointmentSeries = record({
  id: uuid(),
  version: Type.Integer(),
  patient_id: nullable(uuid()),
  type_id: uuid(),
  first_date: date(),
  time: TimeOfDay,
  time_zone: line(60),
  duration_minutes: Type.Integer(),
  resource_ids: Type.Array(uuid()),
  rule: RecurrenceRule,
  continues: nullable(uuid({ description: 'The series that this one was parted from' })),
  created_at: instant(),
  appointments: Type.Array(Appointment),
});
export type AppointmentSeries = Static<typeof AppointmentSeries>;

const Skipped = record({ start: instant(), code: line(60, { description: 'e.g. slot-taken' }) });
const Scope = oneOf(['this', 'following', 'all'], {
  description: 'Only open appointments that are still to come are changed',
});
const onConflict = Type.Optional(
  oneOf(['refuse', 'skip'], { description: 'Whether one date that cannot be had refuses all (409) or is left out' }),
);
const changeOfPatient = { action: 'update', of: 'patient' } as const;

export const seriesOperations = {
  bookSeries: operation({
    method: 'POST',
    path: '/series',
    summary: 'Book a series of appointments',
    description: 'All occurrences keep the time on the wall of the first one, also across changes of the clocks.',
    permission: 'appointment:book',
    audit: { action: 'create', of: 'patient' },
    body: record({
      patient_id: uuid(),
      type_id: uuid(),
      ...slotFields,
      ...visitFields,
      rule: RecurrenceRule,
      on_conflict: onConflict,
      hold_id: Type.Optional(uuid({ description: 'The hold of its first slot, which this booking uses up' })),
      override: Type.Optional(Override),
    }),
    reply: record({ series: AppointmentSeries, skipped: Type.Array(Skipped) }),
    status: 201,
  }),
  getAppointmentSeries: operation({
    method: 'GET',
    path: '/series/:id',
    summary: 'Read a series with its appointments',
    permission: 'appointment:read',
    audit: { action: 'read', of: 'patient' },
    params: appointmentPath,
    reply: AppointmentSeries,
  }),
  changeSeries: operation({
    method: 'POST',
    path: '/series/:id/change',
    summary: 'Change one appointment of a series, this and the following ones, or all',
    description:
      '`following` parts the series in two: the later part goes on as a series of its own. An appointment that was moved by hand before keeps its day.',
    permission: 'appointment:book',
    audit: changeOfPatient,
    params: appointmentPath,
    body: record({
      appointment_id: uuid({ description: 'The one at which the change is made' }),
      scope: Scope,
      time: Type.Optional(TimeOfDay),
      move_days: Type.Optional(Type.Integer({ minimum: -366, maximum: 366 })),
      duration_minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_440 })),
      resource_ids: Type.Optional(Type.Array(uuid(), { minItems: 1, maxItems: 10, uniqueItems: true })),
      reason: RescheduleReason,
      on_conflict: onConflict,
      override: Type.Optional(Override),
    }),
    reply: record({ series: AppointmentSeries, skipped: Type.Array(Skipped) }),
    ifMatch: 'optional',
  }),
  cancelSeries: operation({
    method: 'POST',
    path: '/series/:id/cancel',
    summary: 'Cancel one appointment of a series, this and the following ones, or all',
    permission: 'appointment:book',
    audit: changeOfPatient,
    params: appointmentPath,
    body: record({
      appointment_id: uuid(),
      scope: Scope,
      reason: CancellationReason,
      note: Type.Optional(nullable(text(2_000))),
    }),
    reply: AppointmentSeries,
    ifMatch: 'optional',
  }),
};
