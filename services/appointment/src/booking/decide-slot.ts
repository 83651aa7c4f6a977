import type { AppointmentType, BookableResource, Slot } from '@hms/contracts/appointment';
import { conflict, notAllowed, unprocessable } from '@hms/platform/contract';
import type { ZoneOf } from '../places/time-zones.ts';
import { joined } from '../slots/find-slots.ts';
import { type Interval, overlap, within } from '../slots/interval.ts';
import { dayAt, localDate } from '../slots/wall-clock.ts';
import { type Allocation, isExpired } from './allocations-table.ts';
import { type ResourceHours, zoneFor } from './resource-hours.ts';

/** What somebody wants to book. */
export interface WantedSlot extends Interval {
  readonly type: Pick<AppointmentType, 'id' | 'active' | 'needs' | 'buffer_before_minutes' | 'buffer_after_minutes'>;
  readonly resources: readonly ResourceHours[];
  /** Where, if somebody said so. */
  readonly facility?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly override?: { readonly reason: string } | undefined;
}

export interface SlotContext {
  readonly now: number;
  readonly zoneOf: ZoneOf;
  /** Whoever has the resources around that time. */
  readonly taken: readonly Allocation[];
  /** Bookings that the new one takes the place of: the hold that it uses up, the visit that is moved. */
  readonly instead: readonly string[];
  readonly mayOverride: boolean;
}

const MINUTE = 60_000;

/** The stretch that a slot takes, buffers included. */
export const occupied = ({ start, end, type }: Pick<WantedSlot, 'start' | 'end' | 'type'>): Interval => ({
  start: start - type.buffer_before_minutes * MINUTE,
  end: end + type.buffer_after_minutes * MINUTE,
});

/**
 * Whether and how the slot can be had. An override goes past hours, needs and other bookings, never past what makes no sense.
 *
 * @throws Failure `type-not-in-use`, `resource-not-in-use`, `places-differ`, `in-the-past`, and unless overridden
 *   `needs-unmet`, `outside-schedule`, `slot-taken`
 */
export function decideSlot(wanted: WantedSlot, context: SlotContext): Slot {
  const { type, resources, start, end, override } = wanted;
  if (!type.active) throw unprocessable('type-not-in-use', 'This type of appointment is out of use.');
  const closed = resources.find(({ resource }) => !resource.active);
  if (closed) throw unprocessable('resource-not-in-use', `${closed.resource.name} is out of use.`);
  const facility = placeOf(wanted);
  const [leader] = resources;
  const timeZone = zoneFor(leader!.resource, facility, context.zoneOf);
  // What came about today may be written down later today.
  if (start < dayAt(localDate(context.now, timeZone), timeZone).start)
    throw unprocessable('in-the-past', 'Appointments are booked for today or later.');
  const busy = busyOf(wanted, context);
  const refusal = unmetNeed(wanted) ?? closedThen(wanted) ?? (busy.length > 0 ? slotTaken(busy) : undefined);
  if (refusal && !override) throw refusal;
  if (refusal && !context.mayOverride)
    throw notAllowed('not-allowed', 'Booking past this needs the permission appointment:override.');
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    buffer_before_minutes: type.buffer_before_minutes,
    buffer_after_minutes: type.buffer_after_minutes,
    resources: resources.map(({ resource: { id, kind, name } }) => ({ id, kind, name })),
    facility_id: facility,
    department_id: wanted.department ?? departmentOf(resources.map(({ resource }) => resource)),
    time_zone: timeZone,
    overbooked: busy.length > 0,
    ...(refusal && override ? { override_reason: override.reason } : {}),
  };
}

/** The resources that somebody else has then. */
function busyOf(wanted: WantedSlot, { taken, instead, now }: SlotContext): BookableResource[] {
  const wide = occupied(wanted);
  const met = taken.filter((each) => !instead.includes(each.booking) && !isExpired(each, now) && overlap(each, wide));
  return wanted.resources.map(({ resource }) => resource).filter(({ id }) => met.some((each) => each.resource === id));
}

const slotTaken = (resources: readonly Pick<BookableResource, 'id' | 'name'>[]) =>
  conflict('slot-taken', `Somebody else has this time with ${resources.map(({ name }) => name).join(', ')}.`, {
    members: { resources: resources.map(({ id }) => id) },
  });

/** Each need takes a resource of its own. */
function unmetNeed({ type, resources }: WantedSlot) {
  const left = resources.map(({ resource }) => resource);
  for (const { kind, capability } of type.needs) {
    const at = left.findIndex((each) => fits(each, kind, capability));
    if (at < 0)
      return unprocessable('needs-unmet', `This needs a ${kind}${capability === null ? '' : ` for ${capability}`}.`);
    left.splice(at, 1);
  }
  return undefined;
}

/** Whether something of it is not to be booked at that time. */
function closedThen(wanted: WantedSlot) {
  const shut = wanted.resources.filter((hours) => !isOpenFor(hours, wanted)).map(({ resource }) => resource);
  if (shut.length === 0) return undefined;
  const names = shut.map(({ name }) => name).join(', ');
  return unprocessable('outside-schedule', `${names} cannot be booked then.`, {
    members: { resources: shut.map(({ id }) => id) },
  });
}

export const fits = (resource: BookableResource, kind: string, capability: string | null): boolean =>
  resource.kind === kind && (capability === null || resource.capabilities.includes(capability));

function isOpenFor({ open }: ResourceHours, { start, end, type }: WantedSlot): boolean {
  if (open === null) return true;
  const serving = open.filter(({ types }) => types.length === 0 || types.includes(type.id));
  return joined(serving).some((each) => within({ start, end }, each));
}

/** Where it will be: as somebody said, else where the hours of a resource are then, else where one stands. */
function placeOf(wanted: WantedSlot): string | null {
  if (wanted.facility) return wanted.facility;
  const places = wanted.resources.map(({ resource, open }) => {
    const then = open?.find((each) => overlap(each, wanted));
    return then ? then.facility : resource.facility_id;
  });
  const known = new Set(places.filter((place) => place !== null));
  if (known.size > 1)
    throw unprocessable('places-differ', 'What is to be booked together is at different places at that time.');
  return [...known][0] ?? null;
}

const departmentOf = (resources: readonly BookableResource[]): string | null =>
  resources.find(({ department_id }) => department_id !== null)?.department_id ?? null;
