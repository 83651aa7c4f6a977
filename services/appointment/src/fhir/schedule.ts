import type { BookableResource, BookingSchedule } from '@hms/contracts/appointment';
import type { Device, Schedule } from '@medplum/fhirtypes';
import { actorOf, present } from './parts.ts';

const ACTIVE = { true: 'active', false: 'inactive' } as const;

/** When something can be booked, as far as FHIR has words for that: whose schedule it is, and between which days. */
function scheduleOf(resource: BookableResource, schedules: readonly BookingSchedule[]): Schedule {
  const used = schedules.filter(({ active }) => active);
  const begins = used.map(({ valid_from }) => valid_from).toSorted()[0];
  const ends = used.map(({ valid_to }) => valid_to);
  const end = ends.includes(null) ? undefined : ends.toSorted().at(-1);
  return present<Schedule>({
    resourceType: 'Schedule',
    id: resource.id,
    active: resource.active,
    actor: [actorOf(resource)],
    serviceType: resource.capabilities.map((text) => ({ text })),
    planningHorizon: begins ? { start: begins, ...(end ? { end } : {}) } : undefined,
  });
}

const deviceOf = ({ id, name, active, kind }: BookableResource): Device => ({
  resourceType: 'Device',
  id,
  status: ACTIVE[`${active}`],
  deviceName: [{ name, type: 'user-friendly-name' }],
  type: { text: kind },
});

/** What can be booked with its schedule; a thing that is nobody's place or person is a device of its own. */
export const bookableResourcesOf = (
  resource: BookableResource,
  schedules: readonly BookingSchedule[],
): (Schedule | Device)[] => [
  scheduleOf(resource, schedules),
  ...(resource.kind === 'modality' || resource.kind === 'equipment' ? [deviceOf(resource)] : []),
];
