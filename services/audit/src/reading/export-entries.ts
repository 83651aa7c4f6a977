import type { TrailEntry } from '@hms/contracts/audit';
import { type Handler, replyText } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { csv } from './csv.ts';
import { readEntries, showEntries } from './read-entries.ts';

/** Most lines of one file. */
export const MOST_LINES = 20_000;

const COLUMNS = [
  'number',
  'at',
  'actor',
  'actor_name',
  'service',
  'operation',
  'action',
  'subject_kind',
  'outcome',
  'status',
  'purpose',
  'address',
  'session',
  'correlation_id',
  'id',
  'note',
] as const satisfies readonly (keyof TrailEntry)[];

export function exportEntries(service: AuditService): Handler<AuditOperations['exportEntries']> {
  return async (call, { query: { cursor, sort, ...filters } }) => {
    const { entries, nextCursor } = await readEntries(service, call, filters, { cursor, sort, limit: MOST_LINES });
    const shown = await showEntries(service, entries, call.covers('audit:read-notes', {}));
    const rows = shown.map((entry) => [...COLUMNS.map((column) => entry[column]), entry.patients.join(' ')]);
    return replyText(csv([...COLUMNS, 'patients'], rows), fileHeaders('accesses.csv', nextCursor));
  };
}

export const fileHeaders = (name: string, nextCursor: string | null) => ({
  headers: {
    'content-disposition': `attachment; filename="${name}"`,
    ...(nextCursor === null ? {} : { 'x-next-cursor': nextCursor }),
  },
});
