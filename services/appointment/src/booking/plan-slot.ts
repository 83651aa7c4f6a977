import type { AppointmentType, BookableResource, Slot } from '@hms/contracts/appointment';
import { conflict, notFound, unprocessable } from '@hms/platform/contract';
import { type Transaction, violates } from '@hms/platform/database';
import { streamMoved } from '@hms/platform/event-log';
import type { Call } from '@hms/platform/service';
import type { AppointmentService } from '../appointment-service.ts';
import { readZones, type ZoneOf } from '../places/time-zones.ts';
import { noSuchEntry } from '../setup/define-entry.ts';
import { setupKinds } from '../setup/setup-kinds.ts';
import { findEntries, findEntry } from '../setup/setup-table.ts';
import type { Interval } from '../slots/interval.ts';
import { allocationsOf, NEVER_OVERLAP, takeTurns } from './allocations-table.ts';
import { decideSlot, occupied, type WantedSlot } from './decide-slot.ts';
import { releaseExpired } from './release-expired.ts';
import { hoursOf } from './resource-hours.ts';

/** Throws `type-not-found`. */
export async function loadType(service: AppointmentService, id: string): Promise<AppointmentType> {
  const type = await findEntry<AppointmentType & Record<string, unknown>>(
    service.database,
    setupKinds.appointmentTypes,
    id,
  );
  if (!type) throw noSuchEntry(setupKinds.appointmentTypes);
  return type;
}

/** In the order of the ids. Throws `resource-not-found`. */
export async function loadResources(service: AppointmentService, ids: readonly string[]): Promise<BookableResource[]> {
  const wanted = ids.map((id) => id.toLowerCase());
  const found = await findEntries<BookableResource & Record<string, unknown>>(
    service.database,
    setupKinds.resources,
    wanted,
  );
  return [...new Set(wanted)].map((id) => {
    const resource = found.get(id);
    if (!resource) throw notFound('resource-not-found', 'There is no such resource.', { members: { resource: id } });
    return resource;
  });
}

export interface SlotRequest {
  readonly type: AppointmentType;
  readonly start: string;
  readonly minutes: number;
  readonly resource_ids: readonly string[];
  readonly facility_id?: string | null | undefined;
  readonly department_id?: string | null | undefined;
  readonly override?: { readonly reason: string } | undefined;
}

/** A slot that somebody wants, with all that must be known of it before its transaction begins. */
export interface SlotPlan {
  readonly wanted: readonly WantedSlot[];
  readonly zoneOf: ZoneOf;
  readonly mayOverride: boolean;
  readonly override: { readonly reason: string } | undefined;
}

const MINUTE = 60_000;
/** Hours of the day around are read with it, so that sessions that touch are seen whole. */
const AROUND = 24 * 60 * MINUTE;

export function planSlot(service: AppointmentService, call: Call, request: SlotRequest): Promise<SlotPlan> {
  return planSlots(service, call, request, [intervalFrom(request.start, request.minutes)]);
}

/** Throws `out-of-range` for times that no calendar has. */
export function intervalFrom(start: string, minutes: number): Interval {
  const from = Date.parse(start);
  if (!(from > 0 && from < LATEST)) throw unprocessable('out-of-range', 'This time is out of any calendar.');
  return { start: from, end: from + minutes * MINUTE };
}

const LATEST = Date.UTC(2200, 0);

/** The same resources at several times, for the dates of a series. */
export async function planSlots(
  service: AppointmentService,
  call: Call,
  request: Omit<SlotRequest, 'start' | 'minutes'>,
  intervals: readonly Interval[],
): Promise<SlotPlan> {
  const { type, override } = request;
  const [resources, zoneOf] = await Promise.all([
    loadResources(service, request.resource_ids),
    readZones(service.database),
  ]);
  const starts = intervals.map(({ start }) => start);
  const during = {
    start: Math.min(...starts) - AROUND,
    end: Math.max(...intervals.map(({ end }) => end)) + AROUND,
  };
  const hours = await hoursOf(service.database, resources, during, zoneOf);
  return {
    zoneOf,
    override,
    mayOverride:
      override !== undefined &&
      call.covers('appointment:override', {
        facility: request.facility_id ?? resources[0]!.facility_id,
        departments: resources.flatMap(({ department_id }) => department_id ?? []),
      }),
    wanted: intervals.map((interval) => ({
      ...interval,
      type,
      resources: hours,
      facility: request.facility_id?.toLowerCase(),
      department: request.department_id?.toLowerCase(),
      override,
    })),
  };
}

/** What the slots of a plan came to: a slot, or why it cannot be had. */
export type Outcome = { readonly slot: Slot } | { readonly failure: unknown; readonly wanted: WantedSlot };

/**
 * Within the transaction that books: takes turns with others who want the same, and decides on each slot. Slots of one plan
 * do not stand in each other's way unless they overlap.
 *
 * @param instead bookings whose place the new ones take
 */
export async function takeSlots(
  service: AppointmentService,
  tx: Transaction,
  call: Call,
  { wanted, zoneOf, mayOverride }: SlotPlan,
  instead: readonly string[] = [],
): Promise<Outcome[]> {
  const ids = wanted[0]?.resources.map(({ resource }) => resource.id) ?? [];
  await takeTurns(tx, ids);
  const stretches = wanted.map(occupied);
  const whole = {
    start: Math.min(...stretches.map(({ start }) => start)),
    end: Math.max(...stretches.map(({ end }) => end)),
  };
  const taken = await allocationsOf(tx, ids, whole);
  const context = { now: call.now.getTime(), zoneOf, taken, instead, mayOverride };
  const outcomes = wanted.map((each): Outcome => {
    try {
      return { slot: decideSlot(each, context) };
    } catch (failure) {
      return { failure, wanted: each };
    }
  });
  await releaseExpired(service, tx, call, taken, stretches, instead);
  return outcomes;
}

/** As {@link takeSlots} for one slot. Throws why it cannot be had. */
export async function takeSlot(
  service: AppointmentService,
  tx: Transaction,
  call: Call,
  plan: SlotPlan,
  instead: readonly string[] = [],
): Promise<Slot> {
  const [outcome] = await takeSlots(service, tx, call, plan, instead);
  if (!outcome || 'failure' in outcome) throw outcome?.failure;
  return outcome.slot;
}

const TRIES = 3;

/**
 * Runs a booking, and once more where a hold or an offer that it releases was touched by somebody else meanwhile. What the
 * database's own constraint refuses is said as we would have said it.
 */
export async function booking<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++)
    try {
      return await work();
    } catch (error) {
      if (violates(error, NEVER_OVERLAP))
        throw conflict('slot-taken', 'Somebody else took this time just now.', { cause: error });
      if (attempt === TRIES || !streamMoved(error)) throw error;
    }
}
