import { instant, nullable, oneOf, operation, record, type Static, Type, text, uuid } from '@hms/platform/contract';
import {
  Appointment,
  appointmentPath,
  CancellationReason,
  happenedAt,
  Override,
  Priority,
  RescheduleReason,
} from './appointment.ts';

const Words = Type.Optional(nullable(text(2_000)));
const resourceIds = Type.Array(uuid(), { minItems: 1, maxItems: 10, uniqueItems: true });
const duration = Type.Optional(Type.Integer({ minimum: 1, maximum: 1_440, description: 'The type’s where absent' }));
const onOne = { params: appointmentPath, reply: Appointment, ifMatch: 'optional' } as const;
const change = { action: 'update', of: 'patient' } as const;

/** What is said of a visit beside its time. */
export const visitFields = {
  telehealth: Type.Optional(Type.Boolean()),
  telehealth_link: Type.Optional(nullable(Type.String({ format: 'uri', pattern: '^https://', maxLength: 500 }))),
  priority: Type.Optional(Priority),
  reason: Words,
  comment: Words,
};

/** When, with whom and where. */
export const slotFields = {
  start: instant(),
  duration_minutes: duration,
  resource_ids: resourceIds,
  facility_id: Type.Optional(nullable(uuid({ description: 'Follows from the resources where absent' }))),
  department_id: Type.Optional(nullable(uuid())),
};

export const Hold = record({
  id: uuid(),
  type_id: uuid(),
  start: instant(),
  end: instant(),
  resource_ids: Type.Array(uuid()),
  expires_at: instant(),
});
export type Hold = Static<typeof Hold>;

export const bookingOperations = {
  holdSlot: operation({
    method: 'POST',
    path: '/holds',
    summary: 'Keep a slot for some minutes while its appointment is written down',
    description: 'Answers 409 `slot-taken` like booking. A hold that expired never stands in anybody’s way.',
    permission: 'appointment:book',
    audit: { action: 'create', of: 'schedule' },
    body: record({ type_id: uuid(), start: slotFields.start, duration_minutes: duration, resource_ids: resourceIds }),
    reply: Hold,
    status: 201,
  }),
  releaseHold: operation({
    method: 'DELETE',
    path: '/holds/:id',
    summary: 'Give a held slot back',
    permission: 'appointment:book',
    audit: { action: 'delete', of: 'schedule' },
    params: appointmentPath,
  }),
  bookAppointment: operation({
    method: 'POST',
    path: '/',
    summary: 'Book an appointment',
    description:
      'Answers 409 `slot-taken` where a resource is taken, and 422 `outside-schedule` where it cannot be booked then; who holds `appointment:override` may go past both with a reason. A `proposed` appointment takes no slot yet.',
    permission: 'appointment:book',
    audit: { action: 'create', of: 'patient' },
    body: record({
      patient_id: uuid(),
      type_id: uuid(),
      ...slotFields,
      ...visitFields,
      status: Type.Optional(oneOf(['proposed', 'pending', 'booked'])),
      hold_id: Type.Optional(uuid({ description: 'The hold that this booking uses up' })),
      override: Type.Optional(Override),
    }),
    reply: Appointment,
    status: 201,
  }),
  getAppointment: operation({
    method: 'GET',
    path: '/:id',
    summary: 'Read an appointment',
    permission: 'appointment:read',
    audit: { action: 'read', of: 'patient' },
    params: appointmentPath,
    reply: Appointment,
  }),
  updateAppointment: operation({
    ...onOne,
    method: 'PATCH',
    path: '/:id',
    summary: 'Change what is said of an appointment',
    permission: 'appointment:book',
    audit: change,
    body: record(visitFields),
    ifMatch: 'required',
  }),
  confirmAppointment: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/confirm',
    summary: 'Book what was proposed, pending or on the waiting list',
    permission: 'appointment:book',
    audit: change,
    body: record({
      start: Type.Optional(slotFields.start),
      duration_minutes: duration,
      resource_ids: Type.Optional(resourceIds),
      hold_id: Type.Optional(uuid()),
      override: Type.Optional(Override),
    }),
  }),
  rescheduleAppointment: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/reschedule',
    summary: 'Move an appointment to another time, person or room',
    permission: 'appointment:book',
    audit: change,
    body: record({
      start: slotFields.start,
      duration_minutes: duration,
      resource_ids: Type.Optional(resourceIds),
      reason: RescheduleReason,
      hold_id: Type.Optional(uuid()),
      override: Type.Optional(Override),
    }),
  }),
  cancelAppointment: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/cancel',
    summary: 'Cancel an appointment',
    description: 'Its slot is free at once, and is offered to who waits for such a one.',
    permission: 'appointment:book',
    audit: change,
    body: record({ reason: CancellationReason, note: Words }),
  }),
  reinstateAppointment: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/reinstate',
    summary: 'Take back a cancellation',
    description: 'Answers 409 `slot-taken` where somebody else has its slot by now.',
    permission: 'appointment:book',
    audit: change,
    body: record({ override: Type.Optional(Override) }),
  }),
  enterAppointmentInError: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/entered-in-error',
    summary: 'Say that an appointment should never have been entered',
    permission: 'appointment:correct',
    audit: change,
    body: record({ note: text(2_000, { minLength: 3 }) }),
  }),
};

export const visitOperations = {
  markArrived: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/arrive',
    summary: 'The patient is in the house',
    permission: 'appointment:check-in',
    audit: change,
    body: record({ at: happenedAt }),
  }),
  checkIn: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/check-in',
    summary: 'The patient is checked in, and gets a token where they are to wait',
    permission: 'appointment:check-in',
    audit: change,
    body: record({ at: happenedAt, service_point_id: Type.Optional(uuid({ description: 'Where the token is for' })) }),
  }),
  undoArrival: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/undo-arrival',
    summary: 'Take back an arrival, a check-in or a no-show that was none',
    permission: 'appointment:check-in',
    audit: change,
  }),
  fulfilAppointment: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/fulfil',
    summary: 'The visit took place',
    permission: 'appointment:fulfil',
    audit: change,
    body: record({ at: happenedAt }),
  }),
  markNoShow: operation({
    ...onOne,
    method: 'POST',
    path: '/:id/no-show',
    summary: 'The patient did not come, or left before being seen',
    permission: 'appointment:check-in',
    audit: change,
    body: record({ at: happenedAt }),
  }),
};
