import { type Queryable, statement } from '@hms/platform/database';
import type { ListRow } from './search-page.ts';

const listItems = statement<[readonly string[]], ListRow>(
  'list-items-of-patients',
  'select id, list_item as item from patients where id = any($1::uuid[])',
);

/** Follows merges to the record that survives. */
export const findByMrn = statement<[string], ListRow>(
  'find-patient-by-mrn',
  `with recursive followed as (
    select id, merged_into, list_item from patients where patient_id = $1
    union
    select p.id, p.merged_into, p.list_item from followed f join patients p on p.id = f.merged_into
  )
  select id, list_item as item from followed where merged_into is null`,
);

export const findBySsn = statement<[string], ListRow>(
  'find-patients-by-ssn',
  'select id, list_item as item from patients where ssn_index = $1 and merged_into is null order by id limit 20',
);

/** The rows of the ids in their order; patients that are gone meanwhile are left out. */
export async function rowsOf(database: Queryable, ids: readonly string[]): Promise<ListRow[]> {
  if (ids.length === 0) return [];
  const found = new Map((await database.all(listItems(ids))).map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
