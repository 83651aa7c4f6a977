import type { Slot } from '@hms/contracts/appointment';
import { statement, type Transaction } from '@hms/platform/database';
import type { AppointmentService, Occasion } from '../appointment-service.ts';
import { allocationsOf, isExpired } from '../booking/allocations-table.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { type AppointmentRow, recordOf } from '../booking/appointments-table.ts';
import { occupancyOf } from '../booking/occupancy.ts';
import { recordVisit } from '../booking/record-visit.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { wishes } from './choose-for-offer.ts';
import { offerTo } from './offer.ts';

const MINUTE = 60_000;
const LOOKED_AT = 500;

const findWaiting = statement<[string, number], AppointmentRow>(
  'find-waiting',
  `select document, words from appointments where status = 'waitlist' and type_id = $1
   order by urgency, created_at limit $2`,
);

/**
 * Offers what a visit had to the one on the waiting list who needs it most and has waited longest, if nobody else has it and
 * it is still to come. In the transaction that freed it.
 */
export async function offerFreedSlot(
  service: AppointmentService,
  tx: Transaction,
  call: Occasion,
  freed: AppointmentRecord,
): Promise<void> {
  const occupancy = occupancyOf(freed);
  const now = call.now.getTime();
  if (freed.start === null || occupancy === null || Date.parse(freed.start) <= now) return;
  const slot = {
    type_id: freed.type_id,
    start: Date.parse(freed.start),
    minutes: (occupancy.end - Date.parse(freed.start)) / MINUTE,
    resources: occupancy.resources,
    facility_id: freed.facility_id,
    time_zone: freed.time_zone,
  };
  const taken = await allocationsOf(tx, slot.resources, occupancy);
  if (taken.some((each) => !isExpired(each, now))) return;
  const waiting = (await tx.all(findWaiting(freed.type_id, LOOKED_AT))).map(recordOf);
  const identify = await identifyPatients(
    tx,
    waiting.map(({ patient }) => patient),
  );
  const next = waiting.find((each) => {
    const { deceased, erased } = identify(each.patient);
    return !deceased && !erased && wishes(each, slot, now);
  });
  if (next) await recordVisit(service, tx, call, next, offerTo(next, slotFor(next, freed), now));
}

/** The freed slot, as long as who waits needs it. */
const slotFor = (waiting: AppointmentRecord, freed: AppointmentRecord): Slot => ({
  start: freed.start,
  end: new Date(Date.parse(freed.start!) + waiting.duration_minutes * MINUTE).toISOString(),
  buffer_before_minutes: freed.buffer_before_minutes,
  buffer_after_minutes: waiting.buffer_after_minutes,
  resources: freed.resources,
  facility_id: freed.facility_id,
  department_id: freed.department_id,
  time_zone: freed.time_zone,
  overbooked: false,
});
