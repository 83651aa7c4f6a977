/** A number as it was written: 1.50 says more than 1.5. */
export class Digits {
  readonly written: string;
  constructor(written: string) {
    this.written = written;
  }
}

export type Json = string | boolean | null | Digits | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

type Reviver = (this: unknown, name: string, value: unknown, context?: { readonly source?: string }) => unknown;

/** The text as a tree whose numbers keep their digits. Throws a SyntaxError for what is no JSON. */
export function parseExact(text: string): Json {
  const keep: Reviver = (_name, value, context) =>
    typeof value === 'number' ? new Digits(context?.source ?? String(value)) : value;
  return JSON.parse(text, keep as (this: unknown, name: string, value: unknown) => unknown) as Json;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Digits);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** A tree as text again, on lines of its own where `indent` is given. */
export function textOf(value: Json, indent = '', within = ''): string {
  if (value instanceof Digits) return value.written;
  const inner = within + indent;
  const [open, close] = indent ? [`\n${inner}`, `\n${within}`] : ['', ''];
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return `[${open}${value.map((each) => textOf(each, indent, inner)).join(`,${open}`)}${close}]`;
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([name, each]) => `${JSON.stringify(name)}:${indent ? ' ' : ''}${textOf(each, indent, inner)}`,
    );
    return members.length === 0 ? '{}' : `{${open}${members.join(`,${open}`)}${close}}`;
  }
  return JSON.stringify(value);
}

/** What two trees have to be to count as the same. */
export const same = (a: Json | undefined, b: Json | undefined): boolean =>
  (a === undefined ? '' : textOf(a)) === (b === undefined ? '' : textOf(b));

export const at = (value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (from, step) =>
      typeof step === 'number' ? (isList(from) ? from[step] : undefined) : isObject(from) ? from[step] : undefined,
    value,
  );

export function wordAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' ? found : found instanceof Digits ? found.written : undefined;
}
