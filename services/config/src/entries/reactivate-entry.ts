import type { ConfigService } from '../config-service.ts';
import { reactivate } from './decide.ts';
import { findEntry } from './entry-table.ts';
import { noSuchEntry } from './explain.ts';
import type { EntryHandler } from './handler.ts';
import type { Kind } from './kind.ts';
import { recordEvents } from './record-events.ts';
import { type Kinds, placeOf, referredBy } from './surroundings.ts';

export function reactivateEntry(service: ConfigService, kinds: Kinds, kind: Kind): EntryHandler {
  const { database } = service;
  return async (call, { params, body }) => {
    const before = await findEntry(database, kind, params.id.toLowerCase());
    if (!before) throw noSuchEntry(kind);
    call.require('config:write', await placeOf(database, kinds, kind, before));
    call.matches(before.version);
    const referred = await referredBy(database, kinds, kind, before);
    const events = reactivate(kind, before, referred, (body.reason as string | undefined) ?? null);
    return recordEvents(service, kind, call, before, events);
  };
}
