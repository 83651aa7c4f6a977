import type { Transaction } from '@hms/platform/database';
import type { AppointmentService, Occasion } from '../appointment-service.ts';
import { type Interval, overlap } from '../slots/interval.ts';
import { type Allocation, isExpired } from './allocations-table.ts';
import { findAppointments } from './appointments-table.ts';
import { recordVisit } from './record-visit.ts';

/** Takes what has expired out of the way of some bookings, so that the constraint never sees it. */
export async function releaseExpired(
  service: AppointmentService,
  tx: Transaction,
  call: Occasion,
  taken: readonly Allocation[],
  wanted: readonly Interval[],
  except: readonly string[],
): Promise<void> {
  const stale = taken.filter(
    (each) =>
      isExpired(each, call.now.getTime()) &&
      !except.includes(each.booking) &&
      wanted.some((stretch) => overlap(each, stretch)),
  );
  const bookings = (kind: string) => [
    ...new Set(stale.filter((each) => each.kind === kind).map(({ booking }) => booking)),
  ];
  const offered = await findAppointments(tx, bookings('offer'));
  for (const record of offered)
    await recordVisit(service, tx, call, record, [{ type: 'appointment.offer-withdrawn', data: { why: 'expired' } }]);
  for (const hold of bookings('hold')) {
    const events = [{ type: 'appointment.slot.released', data: { why: 'expired' } }] as const;
    await service.append(tx, { stream: hold, expected: 1, events, cause: call.cause });
  }
}
