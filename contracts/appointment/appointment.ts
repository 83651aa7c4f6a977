import {
  date,
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
import { ResourceKind } from './resources.ts';

/** FHIR R4 AppointmentStatus. */
export const AppointmentStatus = oneOf([
  'proposed',
  'pending',
  'booked',
  'arrived',
  'checked-in',
  'fulfilled',
  'noshow',
  'cancelled',
  'waitlist',
  'entered-in-error',
]);
export type AppointmentStatus = Static<typeof AppointmentStatus>;

/** FHIR R4 RequestPriority. */
export const Priority = oneOf(['routine', 'urgent', 'asap', 'stat']);
export type Priority = Static<typeof Priority>;

export const CancellationReason = oneOf([
  'patient-request',
  'patient-ill',
  'patient-deceased',
  'transport',
  'provider-unavailable',
  'resource-unavailable',
  'weather',
  'rescheduled-elsewhere',
  'booked-in-error',
  'no-longer-needed',
  'other',
]);
export type CancellationReason = Static<typeof CancellationReason>;

export const RescheduleReason = oneOf([
  'patient-request',
  'provider-unavailable',
  'resource-unavailable',
  'earlier-slot',
  'clinical-need',
  'other',
]);
export type RescheduleReason = Static<typeof RescheduleReason>;

/** What is wanted of a slot that is not there yet. */
export const Wish = record({
  earliest: date(),
  latest: nullable(date()),
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
    maxItems: 7,
    uniqueItems: true,
    description: 'ISO weekdays; any where empty',
  }),
  part_of_day: oneOf(['any', 'morning', 'afternoon', 'evening']),
  resource_ids: Type.Array(uuid(), {
    maxItems: 50,
    uniqueItems: true,
    description: 'Any of these; any at all if empty',
  }),
});
export type Wish = Static<typeof Wish>;

export const BookedResource = record({ id: uuid(), kind: ResourceKind, name: line(200) });
export type BookedResource = Static<typeof BookedResource>;

/** A slot that somebody on the waiting list may take until it expires. */
export const Offer = record({
  start: instant(),
  end: instant(),
  resources: Type.Array(BookedResource),
  facility_id: nullable(uuid()),
  expires_at: instant(),
});
export type Offer = Static<typeof Offer>;

/** Words of people about a visit; sealed under the patient's key wherever they are kept. */
export const words = {
  reason: personal(nullable(text(2_000, { description: 'Why the patient comes' }))),
  comment: personal(nullable(text(2_000, { description: 'For those who receive the patient' }))),
};

export const Appointment = record({
  id: uuid(),
  version: Type.Integer(),
  status: AppointmentStatus,
  patient_id: nullable(
    uuid({
      description:
        'The patient’s UUID, after a merge the survivor’s. Null where `masked`, and once the person was forgotten',
    }),
  ),
  masked: Type.Boolean({ description: 'The caller may not see whose it is: patient and words are left out' }),
  patient_deceased: Type.Boolean({ description: 'The patient died: an open appointment is to be looked at' }),
  patient_erased: Type.Boolean(),
  type_id: uuid(),
  type_name: line(200),
  color: nullable(line(7)),
  start: nullable(instant({ description: 'Null while none is agreed on' })),
  end: nullable(instant()),
  duration_minutes: Type.Integer(),
  buffer_before_minutes: Type.Integer(),
  buffer_after_minutes: Type.Integer(),
  time_zone: line(60, { description: 'Of the place where it is' }),
  facility_id: nullable(uuid()),
  department_id: nullable(uuid()),
  resources: Type.Array(BookedResource),
  telehealth: Type.Boolean(),
  telehealth_link: nullable(Type.String()),
  priority: Priority,
  reason: nullable(Type.String()),
  comment: nullable(Type.String()),
  overbooked: Type.Boolean({ description: 'It stands beside another booking, on purpose' }),
  override_reason: nullable(Type.String()),
  series_id: nullable(uuid()),
  occurrence: nullable(Type.String({ description: 'The local date that the series’ rule gave it' })),
  wish: nullable(Wish),
  offer: nullable(Offer),
  token_id: nullable(uuid()),
  arrived_at: nullable(instant()),
  checked_in_at: nullable(instant()),
  fulfilled_at: nullable(instant()),
  late_minutes: nullable(
    Type.Integer({ description: 'How long after its start the patient came; null before, 0 if in time' }),
  ),
  cancellation_reason: nullable(CancellationReason),
  closing_note: nullable(Type.String({ description: 'What was said of a cancellation or an error' })),
  rescheduled: Type.Integer({ description: 'How often it was moved' }),
  created_at: instant(),
  created_by: line(100),
  updated_at: instant(),
});
export type Appointment = Static<typeof Appointment>;

export const appointmentPath = record({ id: uuid() });

/** Why somebody books beside a rule, in their words. */
export const Override = record({ reason: text(500, { minLength: 3 }) });

/** When it happened, where it is written down later; not in the future. */
export const happenedAt = Type.Optional(
  instant({ description: 'When it happened, if not just now; within the last day' }),
);
