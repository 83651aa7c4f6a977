import type { ConfigService } from '../config-service.ts';
import { deactivate } from './decide.ts';
import { countUse, findEntry } from './entry-table.ts';
import { noSuchEntry } from './explain.ts';
import type { EntryHandler } from './handler.ts';
import type { Kind } from './kind.ts';
import { recordEvents } from './record-events.ts';
import { type Kinds, placeOf } from './surroundings.ts';

export function deactivateEntry(service: ConfigService, kinds: Kinds, kind: Kind): EntryHandler {
  const { database } = service;
  return async (call, { params, body }) => {
    const before = await findEntry(database, kind, params.id.toLowerCase());
    if (!before) throw noSuchEntry(kind);
    call.require('config:write', await placeOf(database, kinds, kind, before));
    call.matches(before.version);
    const use = await countUse(database, kind, before.id);
    const events = deactivate(kind, before, use, (body.reason as string | undefined) ?? null);
    return recordEvents(service, kind, call, before, events);
  };
}
