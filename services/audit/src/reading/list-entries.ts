import { type Handler, reply } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { estimateCount, readEntries, showEntries } from './read-entries.ts';

const PER_PAGE = 50;

export function listEntries(service: AuditService): Handler<AuditOperations['listEntries']> {
  return async (call, { query }) => {
    const { cursor, per_page: limit = PER_PAGE, sort, ...filters } = query;
    const { entries, nextCursor, filtered } = await readEntries(service, call, filters, { cursor, sort, limit });
    const isAll = nextCursor === null && cursor === undefined;
    return reply({
      entries: await showEntries(service, entries, call.covers('audit:read-notes', {})),
      total: isAll ? entries.length : Math.max(entries.length, await estimateCount(call.reads, filtered)),
      total_is_estimate: !isAll,
      next_cursor: nextCursor,
    });
  };
}
