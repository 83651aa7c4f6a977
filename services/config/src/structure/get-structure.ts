import { type Handler, replyText } from '@hms/platform/service';
import type { ConfigOperations, ConfigService } from '../config-service.ts';

const PLACES = ['facilities', 'departments', 'wards', 'rooms', 'beds'];

export function getStructure(service: ConfigService): Handler<ConfigOperations['getStructure']> {
  const lists = PLACES.map(
    (table) => `(select array_agg(document::text order by code, id) from ${table} where active) ${table}`,
  );
  return async () => {
    const row = await service.database.first<Record<string, string[] | null>>({
      name: 'structure',
      sql: `select ${lists.join(', ')}`,
      parameters: [],
    });
    return replyText(`{${PLACES.map((table) => `"${table}":[${row?.[table]?.join(',') ?? ''}]`).join(',')}}`);
  };
}
