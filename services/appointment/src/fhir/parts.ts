import type { BookableResource, BookedResource } from '@hms/contracts/appointment';
import { digestUuid } from '@hms/platform/event-log';

/** An object without its empty members, as FHIR wants it. */
export function present<T extends object>(members: { [K in keyof T]: T[K] | undefined | null }): T {
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isThere(value))) as T;
}

type Booked = Pick<BookableResource, 'id' | 'kind' | 'name' | 'refers_to'>;

/** What FHIR calls what can be booked: the person of the staff, the room, or a thing of its own. */
export function actorOf({ id, kind, name, refers_to }: Booked): { reference?: string; display: string } {
  if (kind === 'modality' || kind === 'equipment') return { reference: `Device/${id}`, display: name };
  const type = kind === 'provider' ? 'Practitioner' : 'Location';
  return refers_to === null ? { display: name } : { reference: `${type}/${refers_to}`, display: name };
}

/** The slot that a booking takes of one thing. */
export const slotOf = (booking: string, { id }: Pick<BookedResource, 'id'>): string => digestUuid(`${booking}#${id}`);
