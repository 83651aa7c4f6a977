import { type Database, statement } from '@hms/platform/database';
import { type EventEnvelope, readIncarnation, requireIncarnation, SOURCE } from '@hms/platform/event-log';
import type { Bell, TailableSource } from '@hms/platform/event-relay';
import type { PlacedEntry } from '../trail/chain.ts';
import { ENTRY } from '../trail/trail-table.ts';
import { eventTypeOf } from './event-type.ts';

const read = statement<[number, number], PlacedEntry>(
  'read-trail-events',
  `select ${ENTRY} from access_trail t where t.number > $1 and t.outcome <> 'failed' order by t.number limit $2`,
);
const latest = statement<[number], PlacedEntry>(
  'latest-trail-events',
  `select * from (
     select ${ENTRY} from access_trail t where t.outcome <> 'failed' order by t.number desc limit $1
   ) last order by number`,
);
const find = statement<[string], { number: number }>(
  'find-trail-event',
  'select number from access_trail where id = $1 order by number limit 1',
);

/**
 * The trail as the log of this service's events: nothing is stored twice. Numbers are given under the lock of the chain's
 * end, so their order is the order of the commits, and a number is a place.
 */
export function trailEvents(database: Database, bell: Bell): TailableSource<EventEnvelope> {
  const positionOf = (incarnation: string, number: number) => ({ incarnation, xid: '0', seq: number });
  const pageOf = (incarnation: string, entries: readonly PlacedEntry[]) => ({
    items: entries.map((entry) => ({ position: positionOf(incarnation, entry.number), item: envelopeOf(entry) })),
    hidden: false,
  });
  return {
    name: 'audit.events',
    async read(after, limit) {
      const incarnation = await readIncarnation(database);
      requireIncarnation(after, incarnation);
      return pageOf(incarnation, await database.all(read(after?.seq ?? 0, limit)));
    },
    async latest(limit) {
      const incarnation = await readIncarnation(database);
      const page = pageOf(incarnation, await database.all(latest(limit)));
      return { ...page, end: page.items.at(-1)?.position ?? positionOf(incarnation, 0) };
    },
    incarnation: () => readIncarnation(database),
    async find(id) {
      const found = await database.first(find(id));
      return found && positionOf(await readIncarnation(database), found.number);
    },
    onAppend: bell.listen,
  };
}

function envelopeOf(entry: PlacedEntry): EventEnvelope {
  const { number, service, operation, action, subject_kind, patients, status, purpose, session, address } = entry;
  return {
    event_id: entry.id,
    event_type: eventTypeOf(entry)!,
    timestamp: entry.at,
    version: '1.0',
    source: SOURCE,
    stream_id: entry.id,
    sequence: 1,
    subject: patients.length === 1 ? patients[0]! : null,
    actor: entry.actor,
    correlation_id: entry.correlation_id,
    causation_id: null,
    data: { number, service, operation, action, subject_kind, patients, status, purpose, session, address },
  };
}
