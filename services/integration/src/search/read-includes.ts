import { isResourceType } from '../definitions/definitions.ts';
import { parametersOf } from '../index/parameters.ts';
import type { Asked } from './read-search.ts';
import { tooCostly, unknownParameter } from './read-search.ts';
import type { Include } from './request.ts';

const MOST_INCLUDES = 20;

/** `_include` and `_revinclude`, as `Type:parameter` or `Type:parameter:Target`. */
export function readIncludes(asked: Asked, types: readonly string[]): Include[] {
  const includes = asked.flatMap(([name, value]) => {
    const [kind, modifier] = name.split(':');
    if (kind !== '_include' && kind !== '_revinclude') return [];
    const iterate = modifier === 'iterate' || modifier === 'recurse';
    return value
      .split(',')
      .filter((each) => each !== '')
      .map((each) => readInclude(each, kind === '_revinclude', iterate, types));
  });
  if (includes.length > MOST_INCLUDES) throw tooCostly(`A search includes by at most ${MOST_INCLUDES} parameters.`);
  return includes;
}

function readInclude(text: string, reverse: boolean, iterate: boolean, types: readonly string[]): Include {
  const [named = '', code, target] = text.split(':');
  if (named === '*' && !reverse) return { type: types[0]!, iterate, reverse };
  if (!isResourceType(named)) throw unknownParameter(`${text.slice(0, 100)} names no type to include by.`);
  if (target !== undefined && !isResourceType(target)) throw unknownParameter(`${target.slice(0, 60)} is no type.`);
  const narrowed = target === undefined ? {} : { target };
  if (code === '*') return { type: named, iterate, reverse, ...narrowed };
  const parameter = parametersOf(named).get(code ?? '');
  if (parameter?.type !== 'reference')
    throw unknownParameter(`${named} has no reference parameter ${(code ?? '').slice(0, 60)} to include by.`);
  return { type: named, parameter, iterate, reverse, ...narrowed };
}
