import type { Change } from '@hms/contracts/config';
import type { Entry, Fields } from '../entries/entry.ts';
import { evolved, type Happened, happeningOf } from '../entries/evolve.ts';
import type { Kind, KindName } from '../entries/kind.ts';
import { organizationAfter } from '../organization/evolve.ts';
import { undescribed } from '../organization/organization-table.ts';

export interface Recorded extends Happened {
  readonly event_id: string;
  readonly actor: string | null;
}

export type ChangeWithoutName = Omit<Change, 'actor_name'>;

/** What each event of one stream changed; the events are all of the stream, in order. */
export function changesOf(kinds: Readonly<Record<KindName, Kind>>, events: readonly Recorded[]): ChangeWithoutName[] {
  let before: Entry | undefined;
  return events.map((event) => {
    const kind = event.event_type.split('.')[1] as KindName | 'organization';
    const { reason, ...changed } = event.data;
    const known: Fields = before ?? (kind === 'organization' ? undescribed : {});
    const after: Fields =
      kind === 'organization'
        ? organizationAfter((before as never) ?? undescribed, event)
        : evolved(kinds[kind].contract, before, event);
    before = after as Entry;
    const action = happeningOf(event.event_type);
    const fields = action === 'deactivated' || action === 'reactivated' ? ['active'] : Object.keys(changed);
    return {
      event_id: event.event_id,
      kind,
      id: event.stream_id,
      label: (kind === 'organization' ? String(after.name) : kinds[kind].label(after)).slice(0, 300),
      version: event.sequence,
      action,
      at: event.timestamp,
      actor: event.actor,
      reason: typeof reason === 'string' ? reason : null,
      fields: fields.map((field) => ({ field, before: known[field] ?? null, after: after[field] ?? null })),
    };
  });
}
