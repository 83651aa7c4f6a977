import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { Interval } from '../slots/interval.ts';

type AllocationKind = 'appointment' | 'hold' | 'offer' | 'block';

/** Resources that are taken for a time, buffers included. */
export interface Occupancy extends Interval {
  readonly kind: AllocationKind;
  readonly resources: readonly string[];
  /** Beside another booking, on purpose. */
  readonly overbooked: boolean;
  /** Milliseconds since 1970. */
  readonly expires: number | null;
}

/** One resource that something has for a time. */
export interface Allocation extends Interval {
  readonly booking: string;
  readonly resource: string;
  readonly kind: AllocationKind;
  readonly expires: number | null;
}

const clear = statement<[string]>('clear-allocations', 'delete from allocations where booking_id = $1');
const allocate = statement<[string, readonly string[], string, Date, Date, boolean, Date | null]>(
  'allocate',
  `insert into allocations (booking_id, resource_id, kind, during, overbooked, expires_at)
   select $1, unnest($2::uuid[]), $3, tstzrange($4, $5), $6, $7`,
);

/** Gives a booking these resources instead of those that it had. Only projections do. */
export function occupy(tx: Transaction, booking: string, occupancy: Occupancy | null): void {
  tx.send(clear(booking));
  if (!occupancy || occupancy.start >= occupancy.end) return;
  const { resources, kind, start, end, overbooked, expires } = occupancy;
  const until = expires === null ? null : new Date(expires);
  tx.send(allocate(booking, resources, kind, new Date(start), new Date(end), overbooked, until));
}

interface Row {
  booking: string;
  resource: string;
  kind: AllocationKind;
  start: Date;
  end: Date;
  expires: Date | null;
}
const find = statement<[readonly string[], Date, Date], Row>(
  'find-allocations',
  `select booking_id as booking, resource_id as resource, kind, lower(during) as start, upper(during) as end,
     expires_at as expires
   from allocations where resource_id = any($1::uuid[]) and during && tstzrange($2, $3) order by during`,
);

/** What these resources are taken for in a stretch of time, also what has expired. */
export async function allocationsOf(
  database: Queryable,
  resources: readonly string[],
  { start, end }: Interval,
): Promise<Allocation[]> {
  if (resources.length === 0 || start >= end) return [];
  const rows = await database.all(find(resources, new Date(start), new Date(end)));
  return rows.map((row) => ({
    ...row,
    start: row.start.getTime(),
    end: row.end.getTime(),
    expires: row.expires?.getTime() ?? null,
  }));
}

export const isExpired = ({ expires }: Pick<Allocation, 'expires'>, now: number): boolean =>
  expires !== null && expires <= now;

/** Violated when two bookings that know nothing of each other take one resource. */
export const NEVER_OVERLAP = 'allocations_never_overlap';

const lock = statement<[readonly string[]]>(
  'lock-resources',
  `select pg_advisory_xact_lock(hashtextextended(id, 1)) from unnest($1::text[]) id`,
);

/**
 * Lets one booking after the other decide on these resources. The constraint holds without it; this spares the later ones a
 * refusal after all their work, and the database its deadlocks. Taken before anything is read or written.
 */
export async function takeTurns(tx: Transaction, resources: readonly string[]): Promise<void> {
  if (resources.length > 0) await tx.all(lock([...new Set(resources)].sort()));
}
