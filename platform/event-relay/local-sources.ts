import { type AccessEntry, readAccessLog } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { type EventEnvelope, type Position, readIncarnation, readLog } from '../event-log/index.ts';
import type { Bell } from './bell.ts';
import type { LogSource } from './log-source.ts';

const finder = (database: Database, table: 'events' | 'access_log', id: 'event_id' | 'id') => (item: string) =>
  database.first<Position>({
    sql: `select i.id as incarnation, t.xid::text, t.seq from ${table} t cross join log_incarnation i where t.${id} = $1`,
    parameters: [item],
  });

/** The event log of a service of this process. */
export function localEvents(service: string, database: Database, bell: Bell): LogSource<EventEnvelope> {
  return {
    name: `${service}.events`,
    read: (after, limit) => readLog(database, after, limit),
    incarnation: () => readIncarnation(database),
    find: finder(database, 'events', 'event_id'),
    onAppend: bell.listen,
  };
}

/** The access log of a service of this process. */
export function localAccessLog(service: string, database: Database, bell: Bell): LogSource<AccessEntry> {
  return {
    name: `${service}.access-log`,
    read: (after, limit) => readAccessLog(database, after, limit),
    incarnation: () => readIncarnation(database),
    find: finder(database, 'access_log', 'id'),
    onAppend: bell.listen,
  };
}
