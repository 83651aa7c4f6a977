import type { SearchParameter, SearchType, TypeDefinition } from '../src/definitions/definitions.ts';
import { lowerPath } from './lower-path.ts';
import type { Published } from './published.ts';

export interface PublishedParameter extends Published {
  readonly resourceType: 'SearchParameter';
  readonly code: string;
  readonly base: readonly string[];
  readonly type: SearchType;
  readonly description: string;
  readonly expression?: string;
  readonly target?: readonly string[];
  readonly component?: readonly { readonly definition: string; readonly expression: string }[];
}

const ANY = new Set(['Resource', 'DomainResource']);
/** They have no expression: our own code answers them, or they are asked in another way. */
const WITHOUT_PATH = new Set(['_text', '_content', '_query', 'near']);

/** The search parameters of every type of resource, by type, sorted by code. */
export function compileSearch(
  parameters: readonly PublishedParameter[],
  types: Readonly<Record<string, TypeDefinition>>,
  concrete: readonly string[],
): Record<string, SearchParameter[]> {
  const byUrl = new Map(parameters.map((parameter) => [parameter.url, parameter]));
  const search: Record<string, SearchParameter[]> = {};
  for (const type of concrete) {
    const isDomain = types[type]!.elements.text !== undefined;
    const ofType = parameters.filter(
      ({ base }) => base.includes(type) || base.includes('Resource') || (isDomain && base.includes('DomainResource')),
    );
    // A parameter of the type itself counts before the one of all types.
    const byCode = new Map<string, PublishedParameter>();
    for (const parameter of ofType.toSorted(
      (a, b) => Number(b.base.some((each) => ANY.has(each))) - Number(a.base.some((each) => ANY.has(each))),
    ))
      byCode.set(parameter.code, parameter);
    search[type] = [...byCode.values()]
      .map((parameter) => compileParameter(parameter, type, types, byUrl))
      .filter((parameter) => parameter.paths.length > 0 || WITHOUT_PATH.has(parameter.code))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }
  return search;
}

function compileParameter(
  { code, type, url, description, expression, target, component }: PublishedParameter,
  root: string,
  types: Readonly<Record<string, TypeDefinition>>,
  byUrl: ReadonlyMap<string, PublishedParameter>,
): SearchParameter {
  const lowered = expression ? lowerPath(expression, root, types) : { paths: [], targets: [], exists: false };
  const targets = lowered.targets.length > 0 ? lowered.targets : (target ?? []);
  return {
    code,
    type,
    url,
    describe: describe(description, root),
    paths: lowered.paths,
    ...(type === 'reference' && targets.length > 0 && !targets.includes('Resource') ? { targets } : {}),
    ...(lowered.exists ? { exists: true as const } : {}),
    ...(type === 'composite' && component
      ? {
          components: component.map((each) => {
            const part = byUrl.get(each.definition);
            if (!part) throw new Error(`${url} is made of ${each.definition}, which nobody published`);
            const within = [...new Set(lowered.paths.map((path) => path.type))];
            const paths = within.map((at) => [at, lowerPath(each.expression, at, types, root).paths]);
            return { code: part.code, type: part.type, paths: Object.fromEntries(paths) };
          }),
        }
      : {}),
  };
}

/** A description of many types has a line for each. */
function describe(text: string, type: string): string {
  const own = new RegExp(`\\[${type}\\]\\([^)]*\\): (.*)`).exec(text)?.[1];
  return (own ?? text).trim().slice(0, 200);
}
