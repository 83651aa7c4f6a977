/** The system of National Provider Identifiers in FHIR. */
export const NPI_SYSTEM = 'http://hl7.org/fhir/sid/us-npi';

/**
 * Whether a number is a National Provider Identifier: ten digits, the first 1 or 2, the last a check digit.
 * [CMS, Requirements for NPI and NPI check digit]
 */
export const isNpi = (value: string): boolean =>
  /^[12][0-9]{9}$/.test(value) && checkDigitOf(value.slice(0, -1)) === value.at(-1);

/**
 * The check digit of the first nine digits, by Luhn (ISO/IEC 7812) over the number with the prefix 80840, which stands for
 * health applications in the United States.
 */
export function checkDigitOf(nineDigits: string): string {
  const digits = [...`80840${nineDigits}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => total + (at % 2 === 0 ? luhnDouble(digit) : digit), 0);
  return String((10 - (sum % 10)) % 10);
}

const luhnDouble = (digit: number): number => (digit > 4 ? digit * 2 - 9 : digit * 2);
