import type { Path, Step } from '../definitions/definitions.ts';
import { isObject } from '../resource/resource.ts';

/** The values at the end of a path, arrays taken apart. */
export function valuesAt(root: unknown, { steps }: Path): unknown[] {
  let values: unknown[] = [root];
  for (const step of steps) {
    if (values.length === 0) return values;
    values = values.flatMap((value) => stepInto(value, step));
  }
  return values;
}

function stepInto(value: unknown, { name, first, where }: Step): unknown[] {
  if (!isObject(value)) return [];
  const at = value[name];
  if (at === undefined || at === null) return [];
  const all = Array.isArray(at) ? at.filter((each) => each !== null) : [at];
  const fitting = where ? all.filter((each) => isObject(each) && each[where[0]] === where[1]) : all;
  return first ? fitting.slice(0, 1) : fitting;
}
