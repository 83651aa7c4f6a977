import type { EventEnvelope } from '@hms/platform/event-log';
import type { Entry, Fields } from './entry.ts';
import type { KindContract } from './kind.ts';

/** What of an event a state is made from. */
export type Happened = Pick<EventEnvelope, 'event_type' | 'stream_id' | 'sequence' | 'timestamp' | 'data'>;

export type Happening = 'created' | 'updated' | 'deactivated' | 'reactivated';

export const happeningOf = (eventType: string): Happening =>
  eventType.slice(eventType.lastIndexOf('.') + 1) as Happening;

/** The entry after one more event. */
export function evolved({ initial }: Pick<KindContract, 'initial'>, before: Entry | undefined, event: Happened): Entry {
  const happening = happeningOf(event.event_type);
  const touched = { version: event.sequence, updated_at: event.timestamp };
  switch (happening) {
    case 'created':
      return {
        id: event.stream_id,
        ...initial,
        ...event.data,
        active: true,
        created_at: event.timestamp,
        ...touched,
      };
    case 'updated':
      return { ...before!, ...event.data, ...touched };
    case 'deactivated':
      return { ...before!, active: false, ...touched };
    case 'reactivated':
      return { ...before!, active: true, ...touched };
    default:
      return happening satisfies never;
  }
}

/** The fields whose values differ, and how they are now. */
export function changedFields(before: Fields, changes: Fields): Fields {
  const differs = (field: string) => JSON.stringify(changes[field]) !== JSON.stringify(before[field]);
  return Object.fromEntries(Object.entries(changes).filter(([field, now]) => now !== undefined && differs(field)));
}
