import { type Failure, invalid } from '@hms/platform/contract';
import { isExact } from '@hms/service-integration/exact-json';
import { placeOf } from './place.ts';
import type { BundleEntry, Resource } from './read-bundle.ts';

/** A part of a file that is written whole or not at all. */
export interface FileTransaction {
  /** A FHIR R4 Bundle, as JSON. */
  readonly text: string;
  /** By which type and id the file names each entry. */
  readonly names: readonly { readonly type: string; readonly id: string }[];
}

/** Most resources, and most characters, that are written at one time. */
const MOST = { entries: 2_000, characters: 16_000_000 };
/** What others refer to, and what belongs together, comes first; only a file of more than that is divided. */
const FIRST = ['Organization', 'Location', 'Practitioner', 'PractitionerRole', 'Patient', 'Encounter', 'Condition'];

/**
 * What a file holds, as FHIR transactions that put each resource under the id that it has at every import.
 *
 * @param system the system that the file comes from, for ids that are no UUIDs
 * @throws Failure `source-unclear`
 */
export function transactionsOf(entries: readonly BundleEntry[], system: string | undefined): FileTransaction[] {
  const known = new Map<string, string>();
  const unclear: string[] = [];
  const placed = entries.map(({ resource, fullUrl }) => {
    const { resourceType: type, id } = resource;
    try {
      const place = placeOf(type, id, system);
      if (fullUrl) known.set(fullUrl, `${type}/${place}`);
      return { resource, place };
    } catch (error) {
      unclear.push(`${type}/${id ?? '?'}: ${(error as Failure).message}`);
      return { resource, place: '' };
    }
  });
  if (unclear.length > 0) throw invalid('source-unclear', firstOf(unclear));
  const texts = placed.map(({ resource, place }) => {
    const { resourceType: type, id = '' } = resource;
    const own = id === place ? {} : sourceOf(resource, system);
    const rewritten = rewrite({ ...resource, id: place, ...own }, '', known, system);
    const request = { method: 'PUT', url: `${type}/${place}` };
    return { name: { type, id }, text: JSON.stringify({ resource: rewritten, request }) };
  });
  const rank = ({ name }: (typeof texts)[number]) =>
    FIRST.includes(name.type) ? FIRST.indexOf(name.type) : FIRST.length;
  const ordered = texts.toSorted((a, b) => rank(a) - rank(b));
  const parts: (typeof texts)[] = [[]];
  let characters = 0;
  for (const each of ordered) {
    characters += each.text.length;
    if (parts.at(-1)!.length === MOST.entries || characters > MOST.characters) {
      parts.push([]);
      characters = each.text.length;
    }
    parts.at(-1)!.push(each);
  }
  return parts.map((part) => ({
    names: part.map(({ name }) => name),
    text: `{"resourceType":"Bundle","type":"transaction","entry":[${part.map(({ text }) => text).join(',')}]}`,
  }));
}

/** The first of several reasons, and how many more there are. */
export const firstOf = ([first = '', ...more]: readonly string[]): string =>
  more.length > 0 ? `${first}; and ${more.length} more` : first;

/** Where it comes from, of what is kept under another id than it has there. */
function sourceOf({ meta, id }: Resource, system: string | undefined): { meta?: object } {
  return system ? { meta: { source: `${system}#${id}`, ...(meta as object | undefined) } } : {};
}

const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(\/_history\/.*)?$/;

/** A copy in which references lead to where things are kept here. */
function rewrite(
  value: unknown,
  name: string,
  known: ReadonlyMap<string, string>,
  system: string | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((each) => rewrite(each, name, known, system));
  if (typeof value === 'object' && value !== null && !isExact(value))
    return Object.fromEntries(
      Object.entries(value).map(([inner, each]) => [inner, rewrite(each, inner, known, system)]),
    );
  if (typeof value !== 'string') return value;
  if (name !== 'reference') return value.startsWith('urn:') ? (known.get(value) ?? value) : value;
  const target = known.get(value);
  if (target) return target;
  const [, type, id] = RELATIVE.exec(value) ?? [];
  return type && id && system ? `${type}/${placeOf(type, id, system)}` : value;
}
