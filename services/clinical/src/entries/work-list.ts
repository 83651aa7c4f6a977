import type { Call } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import { turning, windowOf } from '../paging.ts';
import { identifyPatients } from '../patients/followed-patients.ts';
import { chartRowOf } from '../patients/treatment.ts';
import { type EntryRow, entryOf } from './entries-table.ts';
import type { EntryKind } from './entry-kind.ts';
import { showEntry } from './show-entry.ts';

export interface WorkQuery {
  readonly kind: EntryKind;
  /** Values that fields of the entries must have, by SQL of the field. */
  readonly terms: readonly (readonly [sql: string, value: unknown])[];
  readonly order: string;
  readonly page: { readonly page?: number; readonly per_page?: number };
}

/** The entries in force of a kind, of all patients whom the caller may see: what is to be done. */
export async function workList<Shown>(
  service: ClinicalService,
  call: Call,
  permission: string,
  { kind, terms, order, page }: WorkQuery,
) {
  const window = windowOf(page);
  const parameters: unknown[] = [kind.name];
  const given = terms.filter(([, value]) => value !== undefined);
  const where = given.map(([sql, value]) => sql.replace('?', `$${parameters.push(value)}`));
  const rows = await service.database.all<EntryRow & { total: number }>({
    sql: `select document, words, count(*) over () as total from chart_entries
      where ${['in_force', 'kind = $1', ...where].join(' and ')}
      order by ${order}, id limit ${window.limit} offset ${window.offset}`,
    parameters,
  });
  const records = rows.map(entryOf);
  const identify = await identifyPatients(
    service.database,
    records.map(({ patient }) => patient),
  );
  call.disclose();
  const shown = await Promise.all(
    records.map(async (record) => {
      const patient = identify(record.patient);
      const row = await chartRowOf(service, call, patient);
      if (patient.erased || !call.covers(permission, row) || !call.covers('patient:read', row)) return [];
      call.disclose(patient.id);
      return [showEntry<Shown>(kind, record, patient.id)];
    }),
  );
  return { items: shown.flat(), ...turning(rows[0]?.total ?? 0, window) };
}
