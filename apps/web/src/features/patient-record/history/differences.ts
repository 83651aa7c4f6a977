/** One value before and after; `path` leads into the field, e.g. `['address', 'city']`. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What is different inside a changed field: its parts where it is a group, the whole where it is a value or a list. */
export function differencesOf({
  field,
  before,
  after,
}: {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}): Difference[] {
  return within([field], before, after);
}

function within(path: readonly string[], before: unknown, after: unknown): Difference[] {
  if (same(before, after)) return [];
  if (!isGroup(before) && !isGroup(after)) return [{ path, before, after }];
  if ((!isGroup(before) && isSomething(before)) || (!isGroup(after) && isSomething(after)))
    return [{ path, before, after }];
  const was = isGroup(before) ? before : {};
  const is = isGroup(after) ? after : {};
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return names.flatMap((name) => within([...path, name], was[name], is[name]));
}

const isSomething = (value: unknown): boolean => value !== null && value !== undefined;

/** The texts of a value, for reading; lists of groups are a text for each. `say` writes a single value. */
export function textsOf(value: unknown, say: (value: string | number | boolean) => string): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, say).join(', ')).filter(Boolean);
  if (isGroup(value)) return Object.values(value).flatMap((each) => textsOf(each, say));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value === '' ? [] : [say(value)];
  return [];
}
