import {
  date,
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
  override_reason: Type.Optional(personal(text(500))),
};
export const Slot = record(slot);
export type Slot = Static<typeof Slot>;

const note = Type.Optional(personal(text(2_000)));
const Before = record({ start: nullable(instant()), end: nullable(instant()), resources: Type.Array(BookedResource) });
/** Where a visit stood before and stands now: on whose boards and calendars it shows. */
const places = {
  places: Type.Optional(
    Type.Array(record({ facility_id: nullable(uuid()), day: nullable(date()), resource_ids: Type.Array(uuid()) }), {
      description: 'Where it stood before and stands now; absent in old events',
    }),
  ),
};
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
      telehealth_link: Type.Optional(personal(line(500))),
      priority: Priority,
      reason: Type.Optional(words.reason),
      comment: Type.Optional(words.comment),
      wish: nullable(Wish),
      series_id: nullable(uuid()),
      occurrence: nullable(line(10)),
      created_by: line(100),
      ...places,
    }),
  }),
  'appointment.confirmed': event({
    describe: 'What was proposed, pending or on the waiting list is booked, or a cancellation was taken back.',
    data: record({ duration_minutes: Type.Integer(), ...slot, ...places }),
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
      ...places,
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
      ...places,
    }),
  }),
  'appointment.cancelled': event({
    describe: 'A visit was cancelled; its slot is free.',
    data: record({ before: Before, reason: CancellationReason, note, ...places }),
  }),
  'appointment.entered-in-error': event({
    describe: 'A visit should never have been entered.',
    data: record({ before: Before, note, ...places }),
  }),
  'appointment.arrived': event({ describe: 'The patient came.', data: record({ ...happened, ...late, ...places }) }),
  'appointment.checked-in': event({
    describe: 'The patient was checked in.',
    data: record({ ...happened, ...late, token_id: nullable(uuid()), ...places }),
  }),
  'appointment.arrival-undone': event({
    describe: 'An arrival, a check-in or a no-show was none: the visit is booked as before.',
    data: record({ overbooked: Type.Boolean(), ...places }),
  }),
  'appointment.fulfilled': event({ describe: 'The visit took place.', data: record({ ...happened, ...places }) }),
  'appointment.no-show': event({
    describe: 'The patient did not come, or left before being seen; the slot is free.',
    data: record({ ...happened, ...places }),
  }),
  'appointment.offered': event({
    describe: 'Somebody on the waiting list may take a slot until it expires.',
    data: record({ ...slot, expires_at: instant(), ...places }),
  }),
  'appointment.offer-withdrawn': event({
    describe: 'An offer was declined or has expired; the patient stays on the waiting list.',
    data: record({ why: oneOf(['declined', 'expired']), ...places }),
  }),
};
