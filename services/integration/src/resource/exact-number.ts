/**
 * A number whose digits say more than its value: FHIR's decimals keep their precision, so 1.50 stays 1.50. It is what `JSON.rawJSON`
 * makes, and `JSON.stringify` writes it as it was read.
 */
interface ExactNumber {
  readonly rawJSON: string;
}

interface ExactJson {
  rawJSON(text: string): ExactNumber;
  isRawJSON(value: unknown): value is ExactNumber;
  parse(text: string, revive: (name: string, value: unknown, context: { source?: string }) => unknown): unknown;
}

// The language has these; the compiler's library does not list them yet.
const exact = JSON as unknown as ExactJson;

export const isExact = exact.isRawJSON;

/** Whether a text may have numbers that a double would not give back as they were written; times of day, which end in zeros, are none. */
const MAY_BE_EXACT = /[:[,]\s*-?(?:\d+\.\d*0(?=[\s,}\]])|[\d.]+[eE]|[\d.]{16}|(?<=-)0(?=[\s,}\]]))/;

/** `JSON.parse` that keeps the digits of numbers. Throws SyntaxError. */
export function parseExactly(text: string): unknown {
  if (!MAY_BE_EXACT.test(text)) return JSON.parse(text);
  return exact.parse(text, (_name, value, { source }) =>
    typeof value === 'number' && source !== undefined && source !== String(value) ? exact.rawJSON(source) : value,
  );
}

/** The value and the digits of a number; undefined for anything else. */
export function numberOf(value: unknown): { readonly value: number; readonly digits: string } | undefined {
  if (typeof value === 'number') return { value, digits: String(value) };
  if (isExact(value)) return { value: Number(value.rawJSON), digits: value.rawJSON };
  return undefined;
}
