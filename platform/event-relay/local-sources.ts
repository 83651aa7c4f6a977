import { type AccessEntry, findAccess, readAccessLog } from '../audit/index.ts';
import type { Database } from '../database/index.ts';
import { type EventEnvelope, findEvent, readIncarnation, readLatest, readLog } from '../event-log/index.ts';
import type { Bell } from './bell.ts';
import type { LogSource, TailableSource } from './log-source.ts';

/** The event log of a service of this process. */
export function localEvents(service: string, database: Database, bell: Bell): TailableSource<EventEnvelope> {
  return {
    name: `${service}.events`,
    read: (after, limit) => readLog(database, after, limit),
    latest: (limit) => readLatest(database, limit),
    incarnation: () => readIncarnation(database),
    find: (event) => findEvent(database, event),
    onAppend: bell.listen,
  };
}

/** The access log of a service of this process. */
export function localAccessLog(service: string, database: Database, bell: Bell): LogSource<AccessEntry> {
  return {
    name: `${service}.access-log`,
    read: (after, limit) => readAccessLog(database, after, limit),
    incarnation: () => readIncarnation(database),
    find: (entry) => findAccess(database, entry),
    onAppend: bell.listen,
  };
}
