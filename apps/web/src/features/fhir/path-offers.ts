import type { Capabilities } from './capabilities.ts';
import { parameterOffers, valueOffers } from './completions.ts';

const OF_THE_SYSTEM = ['metadata', '_history', '$validate', '$get-resource-counts'];

/** Paths below the base that go on with what is typed: types, what follows them, and the parameters of a search with their values. */
export function pathOffers(capabilities: Capabilities, typed: string): string[] {
  const question = typed.indexOf('?');
  if (question >= 0) return queryOffers(capabilities, typed.slice(0, question), typed.slice(question + 1));
  const [type = '', ...more] = typed.split('/');
  const known = capabilities.types[type];
  if (more.length === 0) {
    const names = [...Object.keys(capabilities.types), ...OF_THE_SYSTEM];
    const fit = names.filter((each) => each.toLowerCase().startsWith(type.toLowerCase()) && each !== type);
    return known ? [`${type}?`, `${type}/`, `${type}/_history`, `${type}/$validate`, ...fit] : fit;
  }
  if (!known || more.length === 1) return [];
  const own = ['_history', ...known.operations.map((name) => `$${name}`)];
  return own.map((each) => `${type}/${more[0]}/${each}`).filter((each) => each.startsWith(typed) && each !== typed);
}

function queryOffers(capabilities: Capabilities, path: string, query: string): string[] {
  const [type = ''] = path.split('/');
  if (!capabilities.types[type]) return [];
  const last = query.lastIndexOf('&') + 1;
  const before = `${path}?${query.slice(0, last)}`;
  const [name = '', value] = query.slice(last).split('=');
  if (value === undefined)
    return parameterOffers(capabilities, type, name).map(
      ({ text }) => `${before}${text}${text.endsWith(':') ? '' : '='}`,
    );
  const [plain = '', modifier = ''] = name.split(':');
  return valueOffers(capabilities, type, plain, modifier)
    .filter((each) => each.startsWith(value) && each !== value)
    .map((each) => `${before}${name}=${each}`);
}
