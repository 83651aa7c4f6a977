import type { AppointmentStatus, BookedResource } from '@hms/contracts/appointment';
import type { Occupancy } from './allocations-table.ts';
import type { AppointmentRecord } from './appointment-record.ts';

/** States in which a visit has its resources. */
const OCCUPYING = new Set<AppointmentStatus>(['pending', 'booked', 'arrived', 'checked-in', 'fulfilled']);
const MINUTE = 60_000;

/** What a visit takes: its slot with the buffers, or the slot that is kept for it while it waits. */
export function occupancyOf(record: AppointmentRecord): Occupancy | null {
  if (OCCUPYING.has(record.status)) return taken(record, { kind: 'appointment', overbooked: record.overbooked });
  if (record.status !== 'waitlist' || !record.offer) return null;
  const { offer } = record;
  return taken(offer, { kind: 'offer', overbooked: offer.overbooked, expires: Date.parse(offer.expires_at) });
}

interface Timed {
  readonly start: string | null;
  readonly end: string | null;
  readonly buffer_before_minutes: number;
  readonly buffer_after_minutes: number;
  readonly resources: readonly BookedResource[];
}

function taken(
  slot: Timed,
  { kind, overbooked, expires }: Pick<Occupancy, 'kind' | 'overbooked'> & { expires?: number },
): Occupancy | null {
  if (slot.start === null || slot.end === null || slot.resources.length === 0) return null;
  return {
    kind,
    resources: slot.resources.map(({ id }) => id),
    start: Date.parse(slot.start) - slot.buffer_before_minutes * MINUTE,
    end: Date.parse(slot.end) + slot.buffer_after_minutes * MINUTE,
    overbooked,
    expires: expires ?? null,
  };
}
