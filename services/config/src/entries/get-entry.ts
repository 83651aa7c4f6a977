import { reply } from '@hms/platform/service';
import type { ConfigService } from '../config-service.ts';
import { findEntry } from './entry-table.ts';
import { noSuchEntry } from './explain.ts';
import type { EntryHandler } from './handler.ts';
import type { Kind } from './kind.ts';

export function getEntry(service: ConfigService, kind: Kind): EntryHandler {
  return async (_call, { params }) => {
    const entry = await findEntry(service.database, kind, params.id.toLowerCase());
    if (!entry) throw noSuchEntry(kind);
    return reply(entry, { version: entry.version });
  };
}
