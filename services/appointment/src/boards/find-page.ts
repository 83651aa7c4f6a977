import type { Queryable } from '@hms/platform/database';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { type AppointmentRow, recordOf } from '../booking/appointments-table.ts';
import type { Window } from '../paging.ts';

/** A condition in SQL with `?` in place of its value. */
export type Condition = readonly [sql: string, value?: unknown];

export interface PageSearch {
  readonly conditions: readonly Condition[];
  readonly order: string;
  readonly window: Window;
}

/** A page of the visits that meet all conditions, and how many there are. */
export async function findPage(
  database: Queryable,
  { conditions, order, window }: PageSearch,
): Promise<{ records: AppointmentRecord[]; total: number }> {
  const { where, parameters } = whereOf(conditions);
  const [counted, rows] = await Promise.all([
    database.first<{ total: number }>({ sql: `select count(*) as total from appointments where ${where}`, parameters }),
    database.all<AppointmentRow>({
      sql: `select document, words from appointments where ${where} order by ${order}
        limit ${window.limit} offset ${window.offset}`,
      parameters,
    }),
  ]);
  return { records: rows.map(recordOf), total: counted!.total };
}

function whereOf(conditions: readonly Condition[]): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const terms = conditions.map(([sql, ...value]) =>
    value.length === 0 ? sql : sql.replaceAll('?', `$${parameters.push(value[0])}`),
  );
  return { where: terms.length === 0 ? 'true' : terms.join(' and '), parameters };
}
