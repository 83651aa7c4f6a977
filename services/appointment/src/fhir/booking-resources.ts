import type { BookableResource, BookedResource, BookingSchedule, TimeBlock } from '@hms/contracts/appointment';
import { type EventEnvelope, readStream } from '@hms/platform/event-log';
import { type Handler, reply } from '@hms/platform/service';
import type { Resource, Slot } from '@medplum/fhirtypes';
import type { AppointmentOperations, AppointmentService } from '../appointment-service.ts';
import { findAppointment } from '../booking/appointments-table.ts';
import { setupKinds } from '../setup/setup-kinds.ts';
import { findEntries, findEntry, readSetupPage } from '../setup/setup-table.ts';
import { type Taken, visitResourcesOf } from './appointment.ts';
import { bookableResourcesOf } from './schedule.ts';

const MOST_SCHEDULES = 200;

export function getBookingResources(
  service: AppointmentService,
): Handler<AppointmentOperations['getBookingResources']> {
  const { database } = service;

  async function ofVisit(id: string): Promise<Resource[]> {
    const record = await findAppointment(database, id);
    if (!record) return [];
    const taken = takenIn(await readStream(database, id));
    const known = await findEntries<BookableResource & Record<string, unknown>>(database, setupKinds.resources, [
      ...taken.keys(),
    ]);
    return visitResourcesOf(record, taken, known);
  }

  async function ofResource(id: string): Promise<Resource[]> {
    const resource = await findEntry<BookableResource & Record<string, unknown>>(database, setupKinds.resources, id);
    if (!resource) return [];
    const query = { resource_id: resource.id, active: 'all' };
    const { documents } = await readSetupPage(database, setupKinds.schedules, query, MOST_SCHEDULES, 0);
    return bookableResourcesOf(
      resource,
      documents.map((document) => JSON.parse(document) as BookingSchedule),
    );
  }

  async function ofSchedule(id: string): Promise<Resource[]> {
    const schedule = await findEntry<BookingSchedule & Record<string, unknown>>(database, setupKinds.schedules, id);
    return schedule ? ofResource(schedule.resource_id) : [];
  }

  async function ofBlock(id: string): Promise<Resource[]> {
    const events = await readStream(database, id);
    const [placed] = events as EventEnvelope<Omit<TimeBlock, 'id' | 'version'>>[];
    return placed?.event_type === 'appointment.block.placed' ? [blockedSlot(id, placed.data, events.length > 1)] : [];
  }

  const readers: Readonly<Record<string, (id: string) => Promise<Resource[]>>> = {
    visit: ofVisit,
    resource: ofResource,
    schedule: ofSchedule,
    block: ofBlock,
  };

  return async (_call, { params: { kind, id } }) => {
    const read = Object.hasOwn(readers, kind) ? readers[kind] : undefined;
    const resources = read ? await read(id.toLowerCase()) : [];
    return reply({ resources: resources as unknown as Record<string, unknown>[] });
  };
}

/** What a visit took at any time, and when it did last. */
function takenIn(events: readonly EventEnvelope[]): Map<string, Taken> {
  const taken = new Map<string, Taken>();
  for (const { event_type, data } of events) {
    // An offer takes nothing before it is accepted.
    if (event_type === 'appointment.offered') continue;
    const { start, end, resources = [] } = data as { start?: string; end?: string; resources?: BookedResource[] };
    if (start && end) for (const { id } of resources) taken.set(id, { start, end });
  }
  return taken;
}

const blockedSlot = (id: string, block: Omit<TimeBlock, 'id' | 'version'>, lifted: boolean): Slot => ({
  resourceType: 'Slot',
  id,
  schedule: { reference: `Schedule/${block.resource_id}` },
  status: lifted ? 'entered-in-error' : 'busy-unavailable',
  start: block.start,
  end: block.end,
  comment: block.reason,
});
