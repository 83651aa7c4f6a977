import type { ConfigService } from '../config-service.ts';
import { change } from './decide.ts';
import { findEntry } from './entry-table.ts';
import { noSuchEntry } from './explain.ts';
import type { EntryHandler } from './handler.ts';
import type { Kind } from './kind.ts';
import { withPlainIds } from './plain-ids.ts';
import { recordEvents } from './record-events.ts';
import { type Kinds, placeOf, referredBy } from './surroundings.ts';

export function updateEntry(service: ConfigService, kinds: Kinds, kind: Kind): EntryHandler {
  const { database } = service;
  return async (call, { params, body: given }) => {
    const body = withPlainIds(given);
    const before = await findEntry(database, kind, params.id.toLowerCase());
    if (!before) throw noSuchEntry(kind);
    call.require('config:write', await placeOf(database, kinds, kind, before));
    call.require('config:write', await placeOf(database, kinds, kind, { ...before, ...body }));
    call.matches(before.version);
    const referred = await referredBy(database, kinds, kind, { ...before, ...body });
    return recordEvents(service, kind, call, before, change(kind, before, body, referred));
  };
}
