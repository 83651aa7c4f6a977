/** One parameter of a search: `birthdate:missing`, `ge1970`. */
export interface Part {
  /** Of the parameter, with the chain before it: `subject:Patient.family`. */
  readonly name: string;
  readonly modifier: string;
  readonly value: string;
}

/** By kind of parameter; a reference may also name the type that it points to. */
const MODIFIERS: Readonly<Record<string, readonly string[]>> = {
  token: ['not', 'text', 'in', 'not-in', 'above', 'below', 'of-type', 'missing'],
  string: ['exact', 'contains', 'missing'],
  uri: ['above', 'below', 'missing'],
  reference: ['identifier', 'above', 'below', 'missing'],
  date: ['missing'],
  number: ['missing'],
  quantity: ['missing'],
  include: ['iterate'],
};
const ALL = new Set(Object.values(MODIFIERS).flat());

export const modifiersOf = (kind: string): readonly string[] => MODIFIERS[kind] ?? [];

/** https://hl7.org/fhir/R4/search.html#prefix */
export const PREFIXES = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'sa', 'eb', 'ap'] as const;
const ORDERED = new Set(['date', 'number', 'quantity']);
export const takesPrefix = (kind: string, modifier: string): boolean => ORDERED.has(kind) && modifier === '';

export function partsOf(query: string): Part[] {
  return [...new URLSearchParams(query)].map(([said, value]) => {
    const colon = said.lastIndexOf(':');
    const modifier = said.slice(colon + 1);
    const isModified = colon > 0 && ALL.has(modifier) && !said.startsWith('_has:');
    return isModified ? { name: said.slice(0, colon), modifier, value } : { name: said, modifier: '', value };
  });
}

/** The query of the parts that say something. */
export function queryOf(parts: readonly Part[]): string {
  const said = parts.flatMap(({ name, modifier, value }): [string, string][] =>
    name.trim() === '' || value.trim() === '' ? [] : [[modifier ? `${name}:${modifier}` : name, value.trim()]],
  );
  // What a query may hold as it is stays readable in it.
  return said
    .map((pair) => pair.map((text) => encodeURIComponent(text).replaceAll(/%(?:3A|2C|2F|7C|24)/gi, decodeURIComponent)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** A value with the prefix that it begins with, where one may. */
export function withPrefix(value: string): { readonly prefix: string; readonly rest: string } {
  const prefix = PREFIXES.find((each) => value.startsWith(each)) ?? '';
  return { prefix, rest: value.slice(prefix.length) };
}
