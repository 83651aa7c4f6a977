import { isObject, type Resource } from '../resource/resource.ts';

/** Criteria that stand in place of a reference: `Practitioner?identifier=…`. */
const CONDITIONAL = /^[A-Z][A-Za-z]+\?.+$/s;

/** The conditional references in a resource. */
export function conditionalReferences(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const each of value) conditionalReferences(each, found);
  else if (isObject(value))
    for (const [name, each] of Object.entries(value))
      if (name === 'reference' && typeof each === 'string' && CONDITIONAL.test(each)) found.add(each);
      else conditionalReferences(each, found);
  return found;
}

/**
 * A copy in which what was known by the full address of another entry, or by criteria, is known by its type and id.
 *
 * @param known by what stands in references
 */
export function rewriteReferences(resource: Resource, known: ReadonlyMap<string, string>): Resource {
  const rewrite = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => rewrite(each, name));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewrite(each, key)]));
    if (typeof value !== 'string') return value;
    // A reference may point to a part of what it refers to; other elements name the whole address.
    const [address = '', fragment] = name === 'reference' ? value.split('#') : [value];
    const target = name === 'reference' || value.startsWith('urn:') ? known.get(address) : undefined;
    return target === undefined ? value : fragment === undefined ? target : `${target}#${fragment}`;
  };
  return known.size === 0 ? resource : (rewrite(resource, '') as Resource);
}
