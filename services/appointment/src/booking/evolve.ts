import type { appointmentContract } from '@hms/contracts/appointment';
import type { EventType, ReadData } from '@hms/platform/contract';
import type { Happened } from '../appointment-service.ts';
import type { AppointmentRecord, Words } from './appointment-record.ts';

type Contract = typeof appointmentContract;
type Data<T extends EventType<Contract>> = ReadData<Contract, T>;

/** The events of a visit, beside those of what is set up, held or queued. */
export const VISIT_EVENTS = [
  'appointment.created',
  'appointment.confirmed',
  'appointment.rescheduled',
  'appointment.updated',
  'appointment.cancelled',
  'appointment.entered-in-error',
  'appointment.arrived',
  'appointment.checked-in',
  'appointment.arrival-undone',
  'appointment.fulfilled',
  'appointment.no-show',
  'appointment.offered',
  'appointment.offer-withdrawn',
] as const satisfies readonly EventType<Contract>[];
type VisitEvent = (typeof VISIT_EVENTS)[number];

type Evolve = {
  readonly [T in Exclude<VisitEvent, 'appointment.created'>]: (
    before: AppointmentRecord,
    data: Data<T>,
    at: string,
  ) => Partial<AppointmentRecord>;
};

/** Where a visit stands is the business of the events after its creation. */
const untouched = {
  offer: null,
  declined: [],
  token_id: null,
  arrived_at: null,
  checked_in_at: null,
  fulfilled_at: null,
  late_minutes: null,
  cancellation_reason: null,
  rescheduled: 0,
} as const;

const evolve: Evolve = {
  'appointment.confirmed': (before, { override_reason, places: _places, ...slot }) => ({
    ...slot,
    status: 'booked',
    offer: null,
    cancellation_reason: null,
    words: said(before, { override_reason: override_reason ?? null, closing_note: null }),
  }),
  'appointment.rescheduled'(before, { override_reason, before: _before, reason: _reason, places: _places, ...slot }) {
    const words = said(before, { override_reason: override_reason ?? null });
    return { ...slot, words, rescheduled: before.rescheduled + 1 };
  },
  'appointment.updated'(
    before,
    { telehealth = before.telehealth, priority = before.priority, places: _places, ...words },
  ) {
    return { telehealth, priority, words: said(before, words) };
  },
  'appointment.cancelled': (before, { reason, note }) => ({
    status: 'cancelled',
    cancellation_reason: reason,
    offer: null,
    words: said(before, { closing_note: note ?? null }),
  }),
  'appointment.entered-in-error': (before, { note }) => ({
    status: 'entered-in-error',
    offer: null,
    words: said(before, { closing_note: note ?? null }),
  }),
  'appointment.arrived': (_before, { at, late_minutes }) => ({ status: 'arrived', arrived_at: at, late_minutes }),
  'appointment.checked-in': (before, { at, late_minutes, token_id }) => ({
    status: 'checked-in',
    arrived_at: before.arrived_at ?? at,
    checked_in_at: at,
    late_minutes: before.late_minutes ?? late_minutes,
    token_id: token_id ?? before.token_id,
  }),
  'appointment.arrival-undone': (_before, { overbooked }) => ({
    status: 'booked',
    overbooked,
    arrived_at: null,
    checked_in_at: null,
    late_minutes: null,
    token_id: null,
  }),
  'appointment.fulfilled': (_before, { at }) => ({ status: 'fulfilled', fulfilled_at: at }),
  'appointment.no-show': () => ({ status: 'noshow' }),
  'appointment.offered': (_before, { override_reason: _reason, places: _places, ...offer }) => ({ offer }),
  'appointment.offer-withdrawn': (before) => ({
    offer: null,
    declined: before.offer?.start ? [...before.declined, before.offer.start] : before.declined,
  }),
};

function created({ stream_id, sequence, timestamp, data }: Happened): AppointmentRecord {
  const {
    patient_id,
    reason,
    comment,
    telehealth_link,
    override_reason,
    places: _places,
    ...rest
  } = data as Data<'appointment.created'>;
  return {
    id: stream_id,
    version: sequence,
    patient: patient_id,
    ...rest,
    ...untouched,
    words: spoken({ reason, comment, telehealth_link, override_reason }),
    created_at: timestamp,
    updated_at: timestamp,
  };
}

/** The visit after one more event. */
export function evolved(before: AppointmentRecord | undefined, event: Happened): AppointmentRecord {
  if (event.event_type === 'appointment.created') return created(event);
  if (!before) throw new Error(`${event.event_type} of ${event.stream_id}, which nobody booked`);
  const change = evolve[event.event_type as keyof Evolve](before, event.data as never, event.timestamp);
  return { ...before, ...change, version: event.sequence, updated_at: event.timestamp };
}

const said = (before: AppointmentRecord, words: { [K in keyof Words]: string | null | undefined }): Words =>
  spoken({ ...before.words, ...words });

/** Only what was said: nothing is left of words whose key is gone. */
const spoken = (words: { [K in keyof Words]: string | null | undefined }): Words =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text !== null && text !== undefined));
