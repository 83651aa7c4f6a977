/** What a column of a short table says of its rows beyond what they show. */
export interface Arranging<Row> {
  readonly id: string;
  /** What rows are sorted by; what has none comes last. */
  readonly order?: (row: Row) => string | number | null | undefined;
  /** A word by which rows can be chosen, such as a state. */
  readonly group?: (row: Row) => string;
}

const { compare } = new Intl.Collator(undefined, { numeric: true });

/** The rows of the chosen groups, sorted by a column (`-id` for downwards), or as they came. */
export function arranged<Row>(
  rows: readonly Row[],
  columns: readonly Arranging<Row>[],
  { sort, groups }: { readonly sort: string | undefined; readonly groups: Readonly<Record<string, string>> },
): readonly Row[] {
  const chosen = columns.flatMap(({ id, group }) => (group && groups[id] ? [{ group, wanted: groups[id] }] : []));
  const kept = rows.filter((row) => chosen.every(({ group, wanted }) => group(row) === wanted));
  const order = sort && columns.find(({ id }) => id === sort.replace(/^-/, ''))?.order;
  if (!order) return kept;
  const direction = sort.startsWith('-') ? -1 : 1;
  return kept.toSorted((a, b) => {
    const [x, y] = [order(a) ?? '', order(b) ?? ''];
    if (x === '' || y === '') return Number(x === '') - Number(y === '');
    return direction * (typeof x === 'number' && typeof y === 'number' ? x - y : compare(String(x), String(y)));
  });
}
