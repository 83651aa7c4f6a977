import { isDeepStrictEqual } from 'node:util';

/**
 * Elements of a FHIR resource that the domain's value does not fully say, beside that value: as long as the domain's value is
 * what it was, the original is what goes out again; once somebody changes it, what the original said beside it no longer counts (a
 * geolocation is not that of another address).
 */
export type Kept = Record<string, { readonly of: unknown; readonly is: unknown }[]>;

/** A way to and fro between an element and the domain's value. */
export interface Translation<Element, Value> {
  /** Undefined where the domain has no place for the element. */
  read(element: Element): Value | undefined;
  write(value: Value): Element;
}

/** Reads an element and keeps the original where writing it again would not give the same. */
export function readKeeping<Element, Value>(
  kept: Kept,
  field: string,
  { read, write }: Translation<Element, Value>,
  element: Element,
): Value | undefined {
  const value = read(element);
  if (value !== undefined && !isDeepStrictEqual(write(value), element)) keep(kept, field, value, element);
  return value;
}

export function keep(kept: Kept, field: string, of: unknown, is: unknown): void {
  kept[field] = [...(kept[field] ?? []), { of, is }];
}

/** The element as it was kept for this value, else as the value says. */
export function writeKept<Element, Value>(
  kept: Kept,
  field: string,
  { write }: Pick<Translation<Element, Value>, 'write'>,
  value: Value,
): Element {
  return (found(kept, field, value) as Element | undefined) ?? write(value);
}

export const found = (kept: Kept, field: string, value: unknown): unknown =>
  kept[field]?.find(({ of }) => isDeepStrictEqual(of, value))?.is;

/** An object without its empty members, as FHIR wants it. */
export function present<T extends object>(members: { [K in keyof T]: T[K] | undefined | null }): T {
  const isThere = (value: unknown): boolean =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isThere(value))) as T;
}

const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** Text as one line of at most so many characters; undefined where nothing is left. */
export function asLine(text: string | undefined, most: number): string | undefined {
  const line = text?.toWellFormed().replaceAll(CONTROL, ' ').trim();
  return line ? [...line].slice(0, most).join('') : undefined;
}
