const SHORTEST = 4;
const NATIONAL = 7;

/** The digits of a telephone number from the last to the first, without trunk and international zeros; undefined where too short. */
export function reversedPhone(text: string): string | undefined {
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '').slice(-15);
  return digits.length < NATIONAL ? undefined : reverse(digits);
}

const reverse = (digits: string): string => digits.split('').reverse().join('');

/**
 * The beginnings of reversed numbers that a typed number or its last digits may mean. A number typed with a country code also means
 * the same number stored without one (codes have one to three digits).
 */
export function phonePrefixes(text: string): string[] {
  const digits = text.replaceAll(/\D/g, '').replace(/^0+/, '');
  if (digits.length < SHORTEST || digits.length > 15) return [];
  const prefixes = [reverse(digits)];
  const international = /^\s*(\+|00)/.test(text) || digits.length > 10;
  if (international)
    for (let code = 1; code <= 3 && digits.length - code >= NATIONAL; code++) {
      const national = digits.slice(code).replace(/^0+/, '');
      // A longer number that ends in the same digits is another one, so the end of the number is meant.
      if (national.length >= NATIONAL) prefixes.push(`${reverse(national)} `);
    }
  return [...new Set(prefixes)];
}
