import type { BookableResource, TimeBlock } from '@hms/contracts/appointment';
import { unprocessable } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { findBlocks } from '../blocks/blocks-table.ts';
import { type Allocation, allocationsOf, isExpired } from '../booking/allocations-table.ts';
import { loadResources } from '../booking/plan-slot.ts';
import { hoursOf, type ResourceHours } from '../booking/resource-hours.ts';
import { showAll } from '../booking/show-appointment.ts';
import { readZones } from '../places/time-zones.ts';
import type { Interval } from '../slots/interval.ts';
import { findPage } from './find-page.ts';

const LONGEST = 42 * 24 * 3_600_000;
const MOST = 5_000;

export function resourceCalendar(service: AppointmentService): Handler<AppointmentOperations['resourceCalendar']> {
  return async (call, { query }) => {
    const { database } = service;
    const during = { start: Date.parse(query.from), end: Date.parse(query.to) };
    if (!(during.start < during.end && during.end - during.start <= LONGEST))
      throw unprocessable('days-out-of-range', 'Ask for at most 42 days, the later moment last.');
    const ids = [...new Set(query.resource_ids.toLowerCase().split(','))];
    const resources = await loadResources(service, ids);
    const [zoneOf, blocks, taken, { records, total }] = await Promise.all([
      readZones(database),
      findBlocks(database, ids, during),
      allocationsOf(database, ids, during),
      findPage(database, {
        conditions: [
          ['starts_at < ?', new Date(during.end)],
          ['ends_at > ?', new Date(during.start)],
          ['resource_ids && ?::uuid[]', ids],
          ["status not in ('waitlist', 'cancelled', 'entered-in-error')"],
        ],
        order: 'starts_at, created_at, id',
        window: { page: 1, limit: MOST, offset: 0 },
      }),
    ]);
    const hours = await hoursOf(database, resources, during, zoneOf);
    const alive = taken.filter((each) => !isExpired(each, call.now.getTime()));
    return reply({
      columns: hours.map((each) => columnOf(each, during, blocks, alive)),
      appointments: await showAll(database, call, records),
      truncated: total > records.length,
    });
  };
}

function columnOf(
  { resource, timeZone, open }: ResourceHours,
  during: Interval,
  blocks: readonly TimeBlock[],
  taken: readonly Allocation[],
) {
  const always = [{ ...during, facility: resource.facility_id }];
  return {
    resource: resource as BookableResource,
    time_zone: timeZone,
    open: (open ?? always).map((each) => ({ ...instants(each), facility_id: each.facility })),
    blocks: blocks.filter(({ resource_id }) => resource_id === resource.id),
    holds: taken
      .filter((each) => each.resource === resource.id && each.expires !== null)
      .map((each) => ({ ...instants(each), expires_at: new Date(each.expires!).toISOString() })),
  };
}

const instants = ({ start, end }: Interval) => ({
  start: new Date(start).toISOString(),
  end: new Date(end).toISOString(),
});
