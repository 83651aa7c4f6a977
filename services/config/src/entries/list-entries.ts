import type { Queryable } from '@hms/platform/database';
import { replyText } from '@hms/platform/service';
import type { ConfigService } from '../config-service.ts';
import type { Fields } from './entry.ts';
import type { EntryHandler } from './handler.ts';
import type { Kind } from './kind.ts';
import { likePart } from './search-text.ts';

const PER_PAGE = 50;

export function listEntries(service: ConfigService, kind: Kind): EntryHandler {
  return async (_call, { query }) => {
    const page = Number(query.page ?? 1);
    const perPage = Number(query.per_page ?? PER_PAGE);
    const { documents, total } = await readPage(service.database, kind, query, perPage, (page - 1) * perPage);
    const pages = Math.ceil(total / perPage);
    const turning = { total, pages, current_page: page, has_next: page < pages, has_previous: page > 1 };
    // The documents are JSON already.
    return replyText(`{"${kind.contract.list}":[${documents.join(',')}],${JSON.stringify(turning).slice(1)}`);
  };
}

async function readPage(database: Queryable, kind: Kind, query: Fields, limit: number, offset: number) {
  const parameters: unknown[] = [];
  const place = (value: unknown) => `$${parameters.push(value)}`;
  const conditions = ['true'];
  if (query.active !== 'all') conditions.push(`active = ${place(query.active !== 'no')}`);
  if (query.search !== undefined) conditions.push(`search_text like ${place(likePart(String(query.search)))}`);
  for (const [name, narrow] of Object.entries(kind.filters))
    if (query[name] !== undefined) conditions.push(narrow(place(query[name])));
  const where = conditions.join(' and ');
  const [counted, rows] = await Promise.all([
    database.first<{ total: number }>({
      sql: `select count(*) as total from ${kind.table} where ${where}`,
      parameters,
    }),
    database.all<{ document: string }>({
      sql: `select document::text from ${kind.table} where ${where} order by ${kind.order.join(', ')}, id
        limit ${limit} offset ${offset}`,
      parameters,
    }),
  ]);
  return { documents: rows.map((row) => row.document), total: counted!.total };
}
