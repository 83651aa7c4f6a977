import {
  event,
  instant,
  line,
  nullable,
  oneOf,
  personal,
  record,
  type Static,
  Type,
  text,
  uuid,
} from '@hms/platform/contract';
import { BookedResource, CancellationReason, Priority, RescheduleReason, Wish, words } from '../appointment.ts';

/** When, with whom and where; null times where none is agreed on. */
const slot = {
  start: nullable(instant()),
  end: nullable(instant()),
  buffer_before_minutes: Type.Integer(),
  buffer_after_minutes: Type.Integer(),
  resources: Type.Array(BookedResource),
  facility_id: nullable(uuid()),
  department_id: nullable(uuid()),
  time_zone: line(60),
  overbooked: Type.Boolean(),
  override_reason: personal(nullable(text(500))),
};
export const Slot = record(slot);
export type Slot = Static<typeof Slot>;

const note = personal(nullable(text(2_000)));
const Before = record({ start: nullable(instant()), end: nullable(instant()), resources: Type.Array(BookedResource) });
const happened = { at: instant({ description: 'When it happened' }) };
const late = { late_minutes: Type.Integer({ minimum: 0 }) };

export const appointmentEvents = {
  'appointment.created': event({
    describe: 'A visit was booked, proposed, or put on the waiting list.',
    data: record({
      status: oneOf(['proposed', 'pending', 'booked', 'waitlist']),
      patient_id: uuid(),
      type_id: uuid(),
      type_name: line(200),
      color: nullable(line(7)),
      duration_minutes: Type.Integer(),
      ...slot,
      telehealth: Type.Boolean(),
      telehealth_link: personal(nullable(line(500))),
      priority: Priority,
      ...words,
      wish: nullable(Wish),
      series_id: nullable(uuid()),
      occurrence: nullable(line(10)),
      created_by: line(100),
    }),
  }),
  'appointment.confirmed': event({
    describe: 'What was proposed, pending or on the waiting list is booked.',
    data: record({ duration_minutes: Type.Integer(), ...slot }),
  }),
  'appointment.rescheduled': event({
    describe: 'A visit was moved to another time, person or room.',
    data: record({
      before: Before,
      duration_minutes: Type.Integer(),
      ...slot,
      reason: RescheduleReason,
      series_id: nullable(uuid()),
      occurrence: nullable(line(10)),
    }),
  }),
  'appointment.updated': event({
    describe: 'What is said of a visit changed; only the changed fields are present.',
    data: record({
      telehealth: Type.Optional(Type.Boolean()),
      telehealth_link: Type.Optional(personal(nullable(line(500)))),
      priority: Type.Optional(Priority),
      reason: Type.Optional(words.reason),
      comment: Type.Optional(words.comment),
    }),
  }),
  'appointment.cancelled': event({
    describe: 'A visit was cancelled; its slot is free.',
    data: record({ before: Before, reason: CancellationReason, note }),
  }),
  'appointment.entered-in-error': event({
    describe: 'A visit should never have been entered.',
    data: record({ before: Before, note }),
  }),
  'appointment.arrived': event({ describe: 'The patient came.', data: record({ ...happened, ...late }) }),
  'appointment.checked-in': event({
    describe: 'The patient was checked in.',
    data: record({ ...happened, ...late, token_id: nullable(uuid()) }),
  }),
  'appointment.arrival-undone': event({
    describe: 'An arrival, a check-in or a no-show was none: the visit is booked as before.',
    data: record({ overbooked: Type.Boolean() }),
  }),
  'appointment.fulfilled': event({ describe: 'The visit took place.', data: record(happened) }),
  'appointment.no-show': event({
    describe: 'The patient did not come, or left before being seen; the slot is free.',
    data: record(happened),
  }),
  'appointment.offered': event({
    describe: 'Somebody on the waiting list may take a slot until it expires.',
    data: record({ ...slot, expires_at: instant() }),
  }),
  'appointment.offer-withdrawn': event({
    describe: 'An offer was declined or has expired; the patient stays on the waiting list.',
    data: record({ why: oneOf(['declined', 'expired']) }),
  }),
};
