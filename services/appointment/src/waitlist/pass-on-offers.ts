import { statement } from '@hms/platform/database';
import { newId, streamMoved } from '@hms/platform/event-log';
import type { AppointmentService, Occasion } from '../appointment-service.ts';
import { takeTurns } from '../booking/allocations-table.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { type AppointmentRow, recordOf } from '../booking/appointments-table.ts';
import { recordVisit } from '../booking/record-visit.ts';
import { asIfBooked } from './offer.ts';
import { offerFreedSlot } from './offer-freed-slot.ts';

const AT_A_TIME = 200;

const findExpired = statement<[Date, number], AppointmentRow>(
  'find-expired-offers',
  `select document, words from appointments
   where status = 'waitlist' and (document -> 'offer' ->> 'expires_at')::timestamptz <= $1
   order by urgency, created_at limit $2`,
);

/** Offers to the next one what somebody on the waiting list did not answer in time. */
export async function passOnOffers(service: AppointmentService): Promise<void> {
  const now = service.now();
  const waiting = (await service.database.all(findExpired(now, AT_A_TIME))).map(recordOf);
  for (const record of waiting) {
    const cause = { actor: 'system', correlation: newId(now), at: now };
    await passOn(service, record, { now, cause }).catch((error) => {
      // Somebody booked over it, or answered for the patient, just now.
      if (!streamMoved(error)) throw error;
    });
  }
}

async function passOn(service: AppointmentService, record: AppointmentRecord, occasion: Occasion): Promise<void> {
  await service.database.transaction(async (tx) => {
    await takeTurns(tx, record.offer?.resources.map(({ id }) => id) ?? []);
    const events = [{ type: 'appointment.offer-withdrawn', data: { why: 'expired' } }] as const;
    await recordVisit(service, tx, occasion, record, events);
    await offerFreedSlot(service, tx, occasion, asIfBooked(record));
  });
}
