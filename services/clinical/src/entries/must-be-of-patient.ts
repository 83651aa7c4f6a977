import { unprocessable } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';
import { familyOf } from '../patients/followed-patients.ts';
import type { EntryKind } from './entry-kind.ts';

const count = statement<[readonly string[], string, readonly string[]], { found: number }>(
  'count-entries-of-patient',
  `select count(*)::int as found from chart_entries
   where id = any($1::uuid[]) and kind = $2 and patient_id = any($3::uuid[]) and not in_error`,
);

/**
 * What an entry refers to must stand in the chart of the same patient.
 *
 * @returns the ids, each once
 * @throws Failure `not-of-this-patient`
 */
export async function mustBeOfPatient(
  database: Queryable,
  patient: string,
  kind: EntryKind,
  ids: readonly string[],
): Promise<string[]> {
  const once = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (once.length === 0) return once;
  const { found } = (await database.first(count(once, kind.name, await familyOf(database, patient))))!;
  if (found < once.length)
    throw unprocessable('not-of-this-patient', `There is no such ${kind.name} in the chart of this patient.`);
  return once;
}
