/** Takes a text apart at a character that no backslash stands before (FHIR R4, Search, escaping). */
export function splitEscaped(text: string, at: ',' | '|' | '$'): string[] {
  const parts: string[] = [];
  let part = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '\\' && index + 1 < text.length) part += character + text[++index]!;
    else if (character === at) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part];
}

/** A value without the backslashes that escaped it. */
export const unescaped = (text: string): string => text.replaceAll(/\\([\\,|$])/g, '$1');

export type Prefix = 'eq' | 'ne' | 'gt' | 'lt' | 'ge' | 'le' | 'sa' | 'eb' | 'ap';

/** The comparison before a number, date or quantity. */
export function prefixed(text: string): { readonly prefix: Prefix; readonly rest: string } {
  const [, prefix, rest] = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)(?=[-+\d.])(.*)$/s.exec(text) ?? [];
  return prefix ? { prefix: prefix as Prefix, rest: rest! } : { prefix: 'eq', rest: text };
}

/** A number with what its digits leave open: 5.4 is 5.35 to 5.45. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const NUMBER = /^[+-]?(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** @returns undefined for what is no number */
export function measured(text: string): Measured | undefined {
  const [, , fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  const value = Number(text);
  if (!NUMBER.test(text) || !Number.isFinite(value)) return undefined;
  const half = 0.5 * 10 ** (Number(exponent) - fraction.length);
  return { value, low: value - half, high: value + half };
}
