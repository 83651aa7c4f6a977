import type { Filters, TrailEntry } from '@hms/contracts/audit';
import { invalid } from '@hms/platform/contract';
import type { Queryable } from '@hms/platform/database';
import type { Call } from '@hms/platform/service';
import type { AuditService } from '../audit-service.ts';
import type { ChainedEntry } from '../trail/chain.ts';
import { CHAINED } from '../trail/trail-table.ts';
import { describeFilters } from './describe-filters.ts';
import { cursorOf, entriesThat, type Filtered, inOrder, type Order, placeOf } from './filter.ts';

export interface EntryPage {
  readonly entries: readonly ChainedEntry[];
  readonly nextCursor: string | null;
  readonly filtered: Filtered;
}

/** Which page of a list. */
export interface AskedPage {
  readonly cursor?: string | undefined;
  readonly sort?: Order | undefined;
  readonly limit: number;
}

/**
 * A page of entries. A patient's are those of all of the person's records, which are named to the call: its
 * own entry is to be on their trail too. Throws `search-needs-patient`: among everybody's entries a search would read them all.
 */
export async function readEntries(
  { names, mergedRecords }: Pick<AuditService, 'names' | 'mergedRecords'>,
  call: Pick<Call, 'disclose' | 'note' | 'reads'>,
  filters: Filters,
  { cursor, sort: order = '-at', limit }: AskedPage,
): Promise<EntryPage> {
  const { search } = filters;
  if (search !== undefined && filters.patient === undefined)
    throw invalid('search-needs-patient', 'Entries are searched of one patient: name the patient, or the user.');
  const actors = search === undefined ? undefined : await names.like(search);
  const user = filters.user === undefined ? undefined : await names.idOf(filters.user);
  const records = filters.patient === undefined ? undefined : await mergedRecords.of(filters.patient);
  if (records) call.disclose(...records);
  call.note(describeFilters(filters));
  const after = cursor === undefined ? undefined : placeOf(cursor);
  const filtered = entriesThat(filters, { user, records, actors }, { after, order });
  const rows = await call.reads.all<ChainedEntry>({
    sql: `select ${CHAINED} ${filtered.sql} ${inOrder(order)} limit ${limit + 1}`,
    parameters: filtered.parameters,
  });
  const entries = rows.slice(0, limit);
  const last = entries.at(-1);
  return { entries, nextCursor: rows.length > limit && last ? cursorOf(last) : null, filtered };
}

/** How many entries match, as the planner guesses: counting would read them all. */
export async function estimateCount(database: Queryable, { sql, parameters }: Filtered): Promise<number> {
  const [row] = await database.all<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>({
    sql: `explain (format json) select 1 ${sql}`,
    parameters,
  });
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** Entries as they are shown: with names, and with notes for those who may read them. */
export async function showEntries(
  { names, notes }: Pick<AuditService, 'names' | 'notes'>,
  entries: readonly ChainedEntry[],
  mayReadNotes: boolean,
): Promise<TrailEntry[]> {
  const known = await names.of(entries.map((entry) => entry.actor));
  return entries.map(({ detail, ...entry }) => ({
    ...entry,
    patients: [...entry.patients],
    actor_name: known.get(entry.actor) ?? null,
    has_note: detail !== null,
    note: detail !== null && mayReadNotes ? notes.open(entry.id, detail) : null,
  }));
}
