import { type Handler, reply } from '@hms/platform/service';
import type { ConfigOperations, ConfigService } from '../config-service.ts';
import { type Flag, isOn } from './is-on.ts';

export function listActiveFlags(service: ConfigService): Handler<ConfigOperations['listActiveFlags']> {
  return async (call) => {
    const rows = await service.database.all<{ document: string }>({
      name: 'active-flags',
      sql: 'select document::text from flags where active order by key',
      parameters: [],
    });
    const caller = { facility: call.caller?.facility ?? null, roles: call.caller?.roles ?? [] };
    const flags = rows.map((row) => JSON.parse(row.document) as Flag & { key: string });
    return reply({ flags: flags.filter((flag) => isOn(flag, caller)).map((flag) => flag.key) });
  };
}
