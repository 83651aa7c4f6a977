import type { AppointmentType, BookableResource, FreeSlot } from '@hms/contracts/appointment';
import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { allocationsOf, isExpired } from '../booking/allocations-table.ts';
import { fits } from '../booking/decide-slot.ts';
import { intervalFrom, loadType } from '../booking/plan-slot.ts';
import { hoursOf, type ResourceHours, zoneFor } from '../booking/resource-hours.ts';
import { readZones, type ZoneOf } from '../places/time-zones.ts';
import { withPlainIds } from '../plain-ids.ts';
import { type Bookable, findSlots, type Slot } from './find-slots.ts';
import type { Interval } from './interval.ts';
import { isIn } from './part-of-day.ts';
import { localDate, timeOfDay } from './wall-clock.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So much of the calendar is read at a time. */
const STRETCH = 7 * DAY;
const DAYS = 28;
const LIMIT = 20;
const MOST_OF_A_KIND = 200;

const findKinds = statement<[readonly string[], number], { document: BookableResource }>(
  'find-resources-of-kinds',
  `select document from resources where active and kind = any($1) order by search_text, id limit $2`,
);

export function findFreeSlots(service: AppointmentService): Handler<AppointmentOperations['findFreeSlots']> {
  return async (call, { body: given }) => {
    const body = withPlainIds(given);
    const type = await loadType(service, body.type_id);
    const zoneOf = await readZones(service.database);
    const candidates = await candidatesFor(service, type, body);
    const now = call.now.getTime();
    const { limit = LIMIT, days = DAYS } = body;
    const from = Math.max(now, body.from === undefined ? now : intervalFrom(body.from, 0).start);
    const end = from + days * DAY;
    const length = (body.duration_minutes ?? type.duration_minutes) * MINUTE;
    const found: Slot[] = [];
    let searched = from;
    while (searched < end && found.length < limit) {
      // A booking may reach into the next stretch, but begins in this one.
      const during = { start: searched, end: Math.min(searched + STRETCH, end) };
      const needs = await bookable(service, candidates, { start: during.start, end: during.end + DAY }, zoneOf, now);
      const slots = findSlots({
        needs,
        type: type.id,
        length,
        before: type.buffer_before_minutes * MINUTE,
        after: type.buffer_after_minutes * MINUTE,
        during: { start: during.start, end: during.end + length },
        facility: body.facility_id,
        limit: limit - found.length,
        accepts: (start, facility) => start < during.end && wanted(start, body, zoneOf(facility)),
      });
      found.push(...slots);
      searched = during.end;
    }
    const last = found.length < limit ? searched : found.at(-1)!.start + 1;
    const known = new Map(candidates.flat().map((resource) => [resource.id, resource]));
    return reply({
      slots: found.map((slot) => shown(slot, known, zoneOf)),
      searched_to: new Date(last).toISOString(),
    });
  };
}

interface Narrowing {
  readonly resource_ids?: readonly string[];
  readonly department_id?: string;
  readonly weekdays?: readonly number[];
  readonly part_of_day?: 'any' | 'morning' | 'afternoon' | 'evening';
}

/** For each need of the type, what would meet it. */
async function candidatesFor(
  { database }: AppointmentService,
  type: AppointmentType,
  { resource_ids = [], department_id }: Narrowing,
): Promise<BookableResource[][]> {
  const kinds = [...new Set(type.needs.map(({ kind }) => kind))];
  const all = (await database.all(findKinds(kinds, MOST_OF_A_KIND))).map(({ document }) => document);
  return type.needs.map(({ kind, capability }, index) => {
    const fitting = all.filter((resource) => fits(resource, kind, capability));
    const named = fitting.filter(({ id }) => resource_ids.includes(id));
    if (named.length > 0) return named;
    // The department is that of the person or thing that gives the times.
    return index === 0 && department_id !== undefined
      ? fitting.filter((resource) => resource.department_id === department_id)
      : fitting;
  });
}

async function bookable(
  { database }: AppointmentService,
  needs: readonly (readonly BookableResource[])[],
  during: Interval,
  zoneOf: ZoneOf,
  now: number,
): Promise<Bookable[][]> {
  const all = [...new Map(needs.flat().map((resource) => [resource.id, resource])).values()];
  const around = { start: during.start - DAY, end: during.end + DAY };
  const [hours, taken] = await Promise.all([
    hoursOf(database, all, during, zoneOf),
    allocationsOf(
      database,
      all.map(({ id }) => id),
      around,
    ),
  ]);
  const busyOf = Map.groupBy(
    taken.filter((each) => !isExpired(each, now)),
    ({ resource }) => resource,
  );
  const known = new Map(hours.map((each) => [each.resource.id, each]));
  return needs.map((candidates) =>
    candidates.map(({ id, facility_id }) => ({
      id,
      open: (known.get(id) as ResourceHours).open,
      busy: busyOf.get(id) ?? [],
      facility: facility_id,
    })),
  );
}

/** By the clock on the wall where it would be. */
function wanted(start: number, { weekdays = [], part_of_day = 'any' }: Narrowing, zone: string): boolean {
  if (part_of_day === 'any' && weekdays.length === 0) return true;
  return (
    isIn(part_of_day, timeOfDay(start, zone)) &&
    (weekdays.length === 0 || weekdays.includes(localDate(start, zone).dayOfWeek))
  );
}

function shown(slot: Slot, known: ReadonlyMap<string, BookableResource>, zoneOf: ZoneOf): FreeSlot {
  const resources = slot.resources.map((id) => known.get(id)!);
  return {
    start: new Date(slot.start).toISOString(),
    end: new Date(slot.end).toISOString(),
    resources: resources.map(({ id, kind, name }) => ({ id, kind, name })),
    facility_id: slot.facility,
    time_zone: zoneFor(resources[0]!, slot.facility, zoneOf),
  };
}
