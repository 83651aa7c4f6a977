import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { ConfigOperations, ConfigService } from '../config-service.ts';
import type { Kinds } from '../entries/surroundings.ts';
import { changesOf, type Recorded } from './changes.ts';

interface Place {
  readonly event_id: string;
  readonly stream_id: string;
  readonly xid: string;
  readonly seq: number;
}

const newest = statement<[string | null, string | null, string | null, number], Place>(
  'newest-changes',
  `select e.event_id, e.stream_id, e.xid::text, e.seq from events e
   where ($1::uuid is null or e.stream_id = $1) and ($2::xid8 is null or (e.xid, e.seq) < ($2::xid8, $3::bigint))
   order by e.xid desc, e.seq desc limit $4`,
);

const streams = statement<[readonly string[]], Recorded>(
  'streams-of-changes',
  `select event_id, stream_id, sequence, event_type, actor, data,
     to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as timestamp
   from events where stream_id = any($1) order by stream_id, sequence`,
);

const names = statement<[readonly string[]], { user_id: string; name: string }>(
  'names-of-actors',
  `select user_id::text, first_name || ' ' || last_name as name from staff where user_id::text = any($1)`,
);

const LIMIT = 50;

export function listChanges(service: ConfigService, kinds: Kinds): Handler<ConfigOperations['listChanges']> {
  const { database } = service;
  return async (_call, { query }) => {
    const limit = query.limit ?? LIMIT;
    const [xid = null, seq = null] = query.before?.split('.') ?? [];
    const places = await database.all(newest(query.id ?? null, xid, seq, limit + 1));
    const shown = places.slice(0, limit);
    const events = await database.all(streams([...new Set(shown.map((place) => place.stream_id))]));
    const changes = Map.groupBy(events, (event) => event.stream_id)
      .values()
      .flatMap((stream) => changesOf(kinds, stream));
    const byEvent = new Map(changes.map((change) => [change.event_id, change]));
    const listed = shown.map((place) => byEvent.get(place.event_id)!);
    const actors = [...new Set(listed.flatMap((change) => change.actor ?? []))];
    const nameOf = new Map((await database.all(names(actors))).map((row) => [row.user_id, row.name]));
    const last = places.length > limit ? shown.at(-1) : undefined;
    return reply({
      changes: listed.map((change) => ({ ...change, actor_name: nameOf.get(change.actor ?? '') ?? null })),
      next: last ? `${last.xid}.${last.seq}` : null,
    });
  };
}
