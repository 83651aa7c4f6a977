import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { isIn } from '../slots/part-of-day.ts';
import { localDate, timeOfDay } from '../slots/wall-clock.ts';

/** A slot that became free. */
export interface FreedSlot {
  readonly type_id: string;
  readonly start: number;
  /** Minutes from the start until the buffer after it ends. */
  readonly minutes: number;
  readonly resources: readonly string[];
  readonly facility_id: string | null;
  readonly time_zone: string;
}

/** Whether somebody on the waiting list would take the slot. */
export function wishes(waiting: AppointmentRecord, slot: FreedSlot, now: number): boolean {
  const { wish, offer, declined } = waiting;
  if (waiting.status !== 'waitlist' || !wish || waiting.type_id !== slot.type_id) return false;
  if (offer && Date.parse(offer.expires_at) > now) return false;
  if (declined.some((start) => Date.parse(start) === slot.start)) return false;
  if (waiting.duration_minutes + waiting.buffer_after_minutes > slot.minutes) return false;
  if (waiting.facility_id !== null && slot.facility_id !== null && waiting.facility_id !== slot.facility_id)
    return false;
  const day = localDate(slot.start, slot.time_zone);
  const date = day.toString();
  return (
    wish.earliest <= date &&
    (wish.latest === null || date <= wish.latest) &&
    (wish.weekdays.length === 0 || wish.weekdays.includes(day.dayOfWeek)) &&
    isIn(wish.part_of_day, timeOfDay(slot.start, slot.time_zone)) &&
    (wish.resource_ids.length === 0 || wish.resource_ids.some((id) => slot.resources.includes(id)))
  );
}
