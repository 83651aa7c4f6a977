import type { BookableResource, BookingSchedule } from '@hms/contracts/appointment';
import { type Queryable, statement } from '@hms/platform/database';
import type { ZoneOf } from '../places/time-zones.ts';
import type { Interval } from '../slots/interval.ts';
import { type Open, openHours } from '../slots/open-hours.ts';

/** A resource with the hours in which it can be booked. */
export interface ResourceHours {
  readonly resource: BookableResource;
  readonly timeZone: string;
  /** Null for a room or a thing that has no schedule: it can be booked at any time. A person without one cannot. */
  readonly open: readonly Open[] | null;
}

const find = statement<[readonly string[]], { document: BookingSchedule }>(
  'find-schedules',
  'select document from schedules where resource_id = any($1::uuid[]) and active order by id',
);

/** The hours of these resources in a stretch of time. */
export async function hoursOf(
  database: Queryable,
  resources: readonly BookableResource[],
  during: Interval,
  zoneOf: ZoneOf,
): Promise<ResourceHours[]> {
  const schedules = (await database.all(find(resources.map(({ id }) => id)))).map(({ document }) => document);
  return resources.map((resource) => {
    const own = schedules.filter(({ resource_id }) => resource_id === resource.id);
    const open = own.flatMap((schedule) => {
      const facility = schedule.facility_id ?? resource.facility_id;
      return openHours(schedule, facility, zoneFor(resource, facility, zoneOf), during);
    });
    return {
      resource,
      timeZone: zoneFor(resource, resource.facility_id, zoneOf),
      open: own.length === 0 && resource.kind !== 'provider' ? null : open.toSorted((a, b) => a.start - b.start),
    };
  });
}

export const zoneFor = (resource: BookableResource, facility: string | null, zoneOf: ZoneOf): string =>
  resource.time_zone ?? zoneOf(facility);
