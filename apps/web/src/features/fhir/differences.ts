import { isList, isObject, type Json, same } from './exact-json.ts';

/** One value that is not as it was; absent on the side where there is none. */
export interface Difference {
  /** Names of elements, and places in lists from 0: of the later version, or of the earlier one for what was taken out. */
  readonly path: readonly (string | number)[];
  readonly before?: Json;
  readonly after?: Json;
}

/** What is new, gone or changed between two trees. Entries of a list that stayed are known again wherever they stand. */
export function differences(before: Json, after: Json, path: Difference['path'] = []): Difference[] {
  if (same(before, after)) return [];
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => within(before[name], after[name], [...path, name]));
  }
  if (isList(before) && isList(after)) return ofLists(before, after, path);
  return [{ path, before, after }];
}

function within(before: Json | undefined, after: Json | undefined, path: Difference['path']): Difference[] {
  if (before === undefined) return after === undefined ? [] : [{ path, after }];
  if (after === undefined) return [{ path, before }];
  return differences(before, after, path);
}

function ofLists(before: readonly Json[], after: readonly Json[], path: Difference['path']): Difference[] {
  const kept = keptPlaces(before, after);
  const found: Difference[] = [];
  let [from, to] = [0, 0];
  for (const [keptFrom, keptTo] of [...kept, [before.length, after.length] as const]) {
    // Between two entries that stayed, what stands at the same place is taken for the same thing.
    for (; from < keptFrom || to < keptTo; from++, to++) {
      const place = to < keptTo ? to : from;
      found.push(
        ...within(from < keptFrom ? before[from] : undefined, to < keptTo ? after[to] : undefined, [...path, place]),
      );
    }
    [from, to] = [keptFrom + 1, keptTo + 1];
  }
  return found;
}

/** Beyond this many steps lists are compared place by place: a list of thousands must not hold up the page. */
const MOST_STEPS = 1_000_000;

/** Places of the entries of a longest common run of both lists (by the usual table of lengths). */
function keptPlaces(before: readonly Json[], after: readonly Json[]): (readonly [from: number, to: number])[] {
  if (before.length * after.length > MOST_STEPS) return [];
  const equal = before.map((each) => after.map((other) => same(each, other)));
  const longest = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i]![j] = equal[i]![j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const kept: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (equal[i]![j]) kept.push([i++, j++]);
    else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
    else j++;
  }
  return kept;
}

/** `name[0].given[1]`, as FHIRPath writes it. */
export const pathText = (path: Difference['path']): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
