import type { Query, Queryable } from '@hms/platform/database';
import { twoDigits } from './estimate-matches.ts';
import { type AfterCursor, readCursor, writeCursor } from './search-cursor.ts';
import {
  badCursor,
  COUNTED,
  type ListRequest,
  type ListRow,
  offsetOf,
  type PatientFilter,
  type PatientSort,
  type SearchPage,
  type Total,
} from './search-page.ts';

interface Order {
  readonly columns: readonly string[];
  readonly descending: boolean;
}

const NAME = ['last_name', 'first_name'];
const ORDER: Readonly<Record<PatientSort, Order>> = {
  name: { columns: NAME, descending: false },
  '-name': { columns: NAME, descending: true },
  date_of_birth: { columns: ['date_of_birth'], descending: false },
  '-date_of_birth': { columns: ['date_of_birth'], descending: true },
  created_at: { columns: ['created_at'], descending: false },
  '-created_at': { columns: ['created_at'], descending: true },
};

/** The patients who have what the list is sorted by, and behind them those who do not. */
const SORTED = 0;
const UNSORTED = 1;

interface Row extends ListRow {
  readonly part: number;
}

interface Conditions {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** A page of all patients, or of those among `only`. Merged records are not listed. Throws `cursor-invalid` and `page-too-deep`. */
export async function listPatients(
  database: Queryable,
  request: ListRequest,
  only?: readonly string[],
): Promise<SearchPage> {
  const cursor = request.cursor === undefined ? undefined : readCursor(request.cursor);
  if (request.cursor !== undefined && !cursor) throw badCursor();
  const skip = cursor ? (cursor.kind === 'offset' ? cursor.skip : 0) : offsetOf(request);
  const page = cursor?.page ?? request.page;
  const conditions = conditionsOf(request.filter, only);
  const [rows, total] = await Promise.all([
    database.all(pageStatement(request, conditions, skip, cursor?.kind === 'after' ? cursor : undefined)),
    totalOf(database, conditions),
  ]);
  const shown = rows.slice(0, request.perPage);
  const last = shown.at(-1);
  const hasNext = rows.length > shown.length && last !== undefined;
  return {
    ...total,
    ids: shown.map(({ id }) => id),
    items: shown.map(({ item }) => item),
    page,
    hasNext,
    hasPrevious: page > 1,
    ...(hasNext
      ? { nextCursor: writeCursor({ kind: 'after', attempt: 0, probe: last.part, id: last.id, page: page + 1 }) }
      : {}),
  };
}

function conditionsOf(filter: PatientFilter, only: readonly string[] | undefined): Conditions {
  const parameters: unknown[] = [];
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const terms = [
    'merged_into is null',
    ...(only ? [`id = any(${place(only)}::uuid[])`] : []),
    ...(filter.isActive === undefined ? [] : [`is_active = ${place(filter.isActive)}`]),
    ...(filter.gender === undefined ? [] : [`gender = ${place(filter.gender)}`]),
    ...(filter.bornFrom === undefined ? [] : [`date_of_birth >= ${place(filter.bornFrom)}`]),
    ...(filter.bornTo === undefined ? [] : [`date_of_birth <= ${place(filter.bornTo)}`]),
  ];
  return { sql: terms.join(' and '), parameters };
}

function pageStatement(
  { sort = '-created_at', perPage }: ListRequest,
  conditions: Conditions,
  skip: number,
  after: AfterCursor | undefined,
): Query<Row> {
  const { columns, descending } = ORDER[sort];
  const parameters = [...conditions.parameters];
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const most = place(skip + perPage + 1);
  const behind = (keys: readonly string[]) => {
    const list = keys.join(', ');
    return after
      ? `and (${list}) ${descending ? '<' : '>'} (select ${list} from patients where id = ${place(after.id)})`
      : '';
  };
  const part = (number: number, condition: string, keys: readonly string[]) => `(
    select id, list_item as item, ${number} as part from patients
    where ${conditions.sql} and ${condition} ${after && after.probe > number ? 'and false' : after?.probe === number ? behind(keys) : ''}
    order by ${keys.map((key) => `${key} ${descending ? 'desc' : 'asc'}`).join(', ')} limit ${most})`;
  // PostgreSQL reads the second part only where the first does not fill the page.
  const parts = [
    part(SORTED, columns.map((column) => `${column} is not null`).join(' and '), [...columns, 'id']),
    part(UNSORTED, `(${columns.map((column) => `${column} is null`).join(' or ')})`, ['id']),
  ];
  return { sql: `${parts.join(' union all ')} limit ${place(perPage + 1)} offset ${place(skip)}`, parameters };
}

async function totalOf(database: Queryable, { sql, parameters }: Conditions): Promise<Total> {
  const bounded = `select count(*)::integer as count from (select from patients where ${sql} limit ${COUNTED + 1}) counted`;
  const row = await database.first<{ count: number }>({ sql: bounded, parameters });
  const count = row?.count ?? 0;
  if (count <= COUNTED) return { total: count, totalIsEstimate: false };
  const plan = await database.first<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>({
    sql: `explain (format json) select from patients where ${sql}`,
    parameters,
  });
  return {
    total: Math.max(COUNTED + 1, twoDigits(plan?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0)),
    totalIsEstimate: true,
  };
}
