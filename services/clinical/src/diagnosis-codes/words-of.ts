/** The words of a text as they are compared: lower case, without accents and punctuation, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  ),
];

const CODE = /^[a-z]\d[a-z0-9]?\.?[a-z0-9]{0,4}$/i;
const POINT_AFTER = 3;

/**
 * The beginning of a code with its point, where a text may be one; people leave the point out, as the files do.
 *
 * @returns undefined for what is no beginning of a code
 */
export function codeIn(text: string): string | undefined {
  const typed = text.trim().toUpperCase();
  if (/^[A-Z]$/.test(typed)) return typed;
  return CODE.test(typed) ? withPoint(typed.replace('.', '')) : undefined;
}

/** E119 is E11.9. */
const withPoint = (code: string): string =>
  code.length > POINT_AFTER ? `${code.slice(0, POINT_AFTER)}.${code.slice(POINT_AFTER)}` : code;
