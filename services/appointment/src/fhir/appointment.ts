import type { BookableResource, BookedResource } from '@hms/contracts/appointment';
import type { Appointment, AppointmentParticipant, Slot } from '@medplum/fhirtypes';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { occupancyOf } from '../booking/occupancy.ts';
import { actorOf, present, slotOf } from './parts.ts';

/** FHIR's participation of who has not answered yet, by the status of the visit. */
const ANSWERS: Readonly<Record<string, AppointmentParticipant['status']>> = {
  proposed: 'needs-action',
  pending: 'needs-action',
  waitlist: 'needs-action',
  cancelled: 'declined',
};

type Known = ReadonlyMap<string, BookableResource>;
const asBooked = (booked: BookedResource, known: Known) => known.get(booked.id) ?? { ...booked, refers_to: null };

function appointmentOf(record: AppointmentRecord, known: Known, slots: readonly string[]): Appointment {
  const { words, start, end } = record;
  const status = ANSWERS[record.status] ?? 'accepted';
  // A visit without a time has none of both (app-2).
  const times = start && end ? { start, end, minutesDuration: record.duration_minutes } : {};
  return present<Appointment>({
    resourceType: 'Appointment',
    id: record.id,
    status: record.status,
    cancelationReason: record.status === 'cancelled' ? { text: record.cancellation_reason ?? 'other' } : undefined,
    serviceType: [{ text: record.type_name }],
    appointmentType: { text: record.telehealth ? 'telehealth' : record.priority },
    reasonCode: words.reason ? [{ text: words.reason }] : undefined,
    comment: words.comment,
    created: record.created_at,
    ...times,
    slot: slots.map((id) => ({ reference: `Slot/${id}` })),
    participant: [
      { actor: { reference: `Patient/${record.patient}` }, required: 'required', status },
      ...record.resources.map((booked) => ({
        actor: actorOf(asBooked(booked, known)) as never,
        required: 'required' as const,
        status,
      })),
    ],
  });
}

/**
 * A visit with the slots that it takes. A slot that it took before is one in error now: nobody has it any more.
 *
 * @param before what it ever took, by the id of what was booked
 */
export function visitResourcesOf(
  record: AppointmentRecord,
  before: ReadonlyMap<string, Taken>,
  known: Known,
): (Appointment | Slot)[] {
  const occupies = occupancyOf(record)?.kind === 'appointment';
  const taken = new Set(occupies ? record.resources.map(({ id }) => id) : []);
  const slots = [...before].map(
    ([resource, { start, end }]): Slot => ({
      resourceType: 'Slot',
      id: slotOf(record.id, { id: resource }),
      schedule: { reference: `Schedule/${resource}` },
      status: taken.has(resource) ? 'busy' : 'entered-in-error',
      start: taken.has(resource) ? record.start! : start,
      end: taken.has(resource) ? record.end! : end,
      overbooked: record.overbooked,
    }),
  );
  const busy = slots.filter(({ status }) => status === 'busy').map(({ id }) => id!);
  return [appointmentOf(record, known, busy), ...slots];
}

/** When something was taken. */
export interface Taken {
  readonly start: string;
  readonly end: string;
}
