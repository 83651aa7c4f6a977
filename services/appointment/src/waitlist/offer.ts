import type { Slot } from '@hms/contracts/appointment';
import { conflict } from '@hms/platform/contract';
import type { Decision } from '../appointment-service.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';

const OFFER_MS = 60 * 60_000;

/** Keeps a slot for somebody who waits: for an hour, but no longer than until it begins. Throws `not-waiting`. */
export function offerTo(record: AppointmentRecord, slot: Slot, now: number): Decision[] {
  if (record.status !== 'waitlist') throw conflict('not-waiting', 'Only who is on the waiting list is offered a slot.');
  const expires = Math.min(now + OFFER_MS, Date.parse(slot.start!));
  const offered = { ...slot, expires_at: new Date(expires).toISOString() };
  return [...withdraw(record, now), { type: 'appointment.offered', data: offered }];
}

/** Ends an offer that stands, for another one. */
function withdraw({ offer }: AppointmentRecord, now: number): Decision[] {
  if (!offer) return [];
  const why = Date.parse(offer.expires_at) > now ? 'declined' : 'expired';
  return [{ type: 'appointment.offer-withdrawn', data: { why } }];
}

/** Throws `no-offer`, also for one that has expired. */
function openOffer({ offer }: AppointmentRecord, now: number): NonNullable<AppointmentRecord['offer']> {
  if (!offer || Date.parse(offer.expires_at) <= now)
    throw conflict('no-offer', 'There is no offer, or it has expired.');
  return offer;
}

/** Books what was offered. Throws `no-offer`. */
export function acceptOffered(record: AppointmentRecord, now: number): Decision[] {
  const { expires_at: _until, ...slot } = openOffer(record, now);
  return [{ type: 'appointment.confirmed', data: { duration_minutes: record.duration_minutes, ...slot } }];
}

/** Throws `no-offer`. */
export function declineOffered(record: AppointmentRecord, now: number): Decision[] {
  openOffer(record, now);
  return [{ type: 'appointment.offer-withdrawn', data: { why: 'declined' } }];
}

/** What was offered to somebody, as the slot of a visit that is now free again. */
export const asIfBooked = (record: AppointmentRecord): AppointmentRecord => ({
  ...record,
  ...record.offer,
  status: 'booked',
});
