import type { Appointment, TokenStatus } from '@hms/contracts/appointment';

type Timed = Pick<Appointment, 'status' | 'start' | 'arrived_at' | 'checked_in_at'>;

const wholeMinutes = (from: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(from)) / 60_000));

/** How long somebody has waited since the check-in, else the arrival; null for who was called, or does not wait. */
export function waitingMinutes(visit: Timed, token: TokenStatus | undefined, now: number): number | null {
  if (visit.status === 'checked-in' && visit.checked_in_at !== null)
    return token === 'called' || token === 'serving' || token === 'done'
      ? null
      : wholeMinutes(visit.checked_in_at, now);
  if (visit.status === 'arrived' && visit.arrived_at !== null) return wholeMinutes(visit.arrived_at, now);
  return null;
}

/** How long after the start somebody has not come; null before it, and for who came. */
export function overdueMinutes({ status, start }: Timed, now: number): number | null {
  if ((status !== 'booked' && status !== 'pending') || start === null) return null;
  const minutes = wholeMinutes(start, now);
  return minutes > 0 ? minutes : null;
}
