/**
 * The medical record number: `P`, at least eight digits, and the check character of ISO/IEC 7064 MOD 11-2 (the scheme of
 * ORCID and ISNI), whose values are 0–9 and X. It finds every wrong character and every swap of neighbours.
 */
const PREFIX = 'P';
const DIGITS = 8;
/** With the prefix and the check character the number fits the twenty characters of `patient_id`. */
const MOST_DIGITS = 15;

/** The check character of a string of digits, by ISO/IEC 7064 MOD 11-2. */
export function checkCharacter(digits: string): string {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11;
  const check = (12 - sum) % 11;
  return check === 10 ? 'X' : String(check);
}

/** The MRN of a number of the sequence, as it is stored, e.g. `P000001234`. Throws a RangeError beyond 15 digits. */
export function mrnOf(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0 || String(number).length > MOST_DIGITS)
    throw new RangeError(`no medical record number for ${number}`);
  const digits = String(number).padStart(DIGITS, '0');
  return PREFIX + digits + checkCharacter(digits);
}

/**
 * Reads what a person typed, scanned or pasted: any case, with spaces, dots or dashes, with or without the prefix and the leading
 * zeros.
 *
 * @returns the MRN as it is stored, or undefined where the text is none or its check character is wrong
 */
export function parseMrn(text: string): string | undefined {
  const compact = text.replaceAll(/[\s.\-\u2010-\u2015\u00a0]/g, '').toUpperCase();
  const match = /^P?(\d{1,15})([\dX])$/.exec(compact);
  if (!match) return undefined;
  const digits = match[1]!.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0');
  return checkCharacter(digits) === match[2] ? PREFIX + digits + match[2] : undefined;
}

/** For the eye: `P0000 1234-5`, the digits in groups of four from the right. */
export function formatMrn(mrn: string): string {
  const digits = mrn.slice(PREFIX.length, -1);
  return `${PREFIX}${digits.replace(/\B(?=(\d{4})+$)/g, ' ')}-${mrn.at(-1)}`;
}
