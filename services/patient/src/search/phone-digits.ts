const SHORTEST = 4;
const NATIONAL = 7;
/** As in E.164, and the international zeros. */
const LONGEST = 17;

/** The digits of a telephone number from the last to the first, without trunk and international zeros; undefined where too short. */
export function reversedPhone(text: string): string | undefined {
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '').slice(-15);
  return digits.length < NATIONAL ? undefined : reverse(digits);
}

const reverse = (digits: string): string => digits.split('').reverse().join('');

/**
 * The beginnings of reversed numbers that a typed number or its last digits may mean: as it stands, without its trunk or international
 * zeros, and, typed with a country code, the same number stored without one (codes have one to three digits).
 */
export function phonePrefixes(text: string): string[] {
  const digits = text.replaceAll(/\D/g, '');
  const number = digits.replace(/^0+/, '');
  if (digits.length < SHORTEST || digits.length > LONGEST) return [];
  const prefixes = [reverse(digits)];
  if (number.length >= NATIONAL) prefixes.push(reverse(number));
  const international = /^\s*(\+|00)/.test(text) || number.length > 10;
  if (international)
    for (let code = 1; code <= 3; code++) {
      const national = number.slice(code).replace(/^0+/, '');
      // A longer number that ends in the same digits is another one, so the end of the number is meant.
      if (national.length >= NATIONAL) prefixes.push(`${reverse(national)} `);
    }
  return [...new Set(prefixes)];
}
