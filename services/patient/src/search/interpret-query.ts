import { parseMrn } from '../identifiers/mrn.ts';
import { type BirthDates, isBirthYear, readBirthDates } from './birth-dates.ts';
import { compactIdentifier } from './key-grammar.ts';
import { nameWords } from './normalise-name.ts';
import { phonePrefixes } from './phone-digits.ts';

/** One thing that a query can be. Where `names` stands beside another condition both must hold. */
export type Reading =
  | { readonly kind: 'mrn'; readonly mrn: string }
  | { readonly kind: 'ssn'; readonly digits: string }
  | { readonly kind: 'identifier'; readonly value: string; readonly names: readonly string[] }
  | { readonly kind: 'phone'; readonly prefixes: readonly string[]; readonly names: readonly string[] }
  | { readonly kind: 'email'; readonly value: string; readonly names: readonly string[] }
  | { readonly kind: 'birth'; readonly dates: BirthDates; readonly names: readonly string[] }
  | { readonly kind: 'name'; readonly words: readonly string[] };

const LONGEST_QUERY = 200;
const MOST_WORDS = 6;
const NUMBER = /^[+(]?[\d()./-]+$/;
const SHORTEST_IDENTIFIER = 2;
const SHORTEST_BARE_MRN = 8;

/**
 * Everything that a text in the search field can mean, the surest first; empty where nothing can be searched for.
 *
 * @param thisYear for birth dates with a two-digit year
 */
export function interpretQuery(text: string, thisYear: number): Reading[] {
  const query = text.slice(0, LONGEST_QUERY).trim();
  if (!/[\d@]/.test(query)) {
    const words = nameWords(query).slice(0, MOST_WORDS);
    return words.length > 0 ? [{ kind: 'name', words }] : [];
  }
  const whole = numberReadings(query, thisYear);
  return /\p{L}/u.test(query) ? [...whole, ...mixedReadings(query, thisYear)] : whole;
}

/** The whole text as one number, date or identifier. */
function numberReadings(query: string, thisYear: number): Reading[] {
  const readings: Reading[] = [];
  // One in eleven short numbers is some MRN without its prefix and zeros, so these must be there.
  const mrn = /^p/i.test(query) || compactIdentifier(query).length > SHORTEST_BARE_MRN ? parseMrn(query) : undefined;
  if (mrn) readings.push({ kind: 'mrn', mrn });
  if (/^\d{3}[- ]?\d{2}[- ]?\d{4}$/.test(query)) readings.push({ kind: 'ssn', digits: query.replaceAll(/\D/g, '') });
  const dates = /\p{L}/u.test(query) ? undefined : readBirthDates(query, thisYear);
  if (dates) readings.push({ kind: 'birth', dates, names: [] });
  const value = compactIdentifier(query);
  if (/\d/.test(value) && value.length >= SHORTEST_IDENTIFIER && value.length <= 40)
    readings.push({ kind: 'identifier', value, names: [] });
  const prefixes = /^[\s\d()+./-]+$/.test(query) ? phonePrefixes(query) : [];
  if (prefixes.length > 0) readings.push({ kind: 'phone', prefixes, names: [] });
  return readings;
}

/** Names, and what stands beside them. */
function mixedReadings(query: string, thisYear: number): Reading[] {
  const rest = query.split(/[\s;]+/).filter(Boolean);
  const email = take(rest, (chunk) => chunk.includes('@'));
  const dates = takeDate(rest, thisYear);
  const number = take(rest, (chunk) => NUMBER.test(chunk) && /\d/.test(chunk));
  const value = take(rest, (chunk) => /\d/.test(chunk));
  const names = nameWords(rest.join(' ')).slice(0, MOST_WORDS);
  const conditions: Reading[] = [];
  if (email) conditions.push({ kind: 'email', value: email.toLowerCase().replaceAll(/\p{C}|,$/gu, ''), names });
  if (dates) conditions.push({ kind: 'birth', dates, names });
  if (number && isBirthYear(number, thisYear))
    conditions.push({ kind: 'birth', dates: { days: [], part: number }, names });
  else if (number)
    conditions.push(
      ...numberReadings(number, thisYear).map((reading) => ('names' in reading ? { ...reading, names } : reading)),
    );
  if (value && names.length > 0) conditions.push({ kind: 'identifier', value: compactIdentifier(value), names });
  if (names.length > 0) conditions.push({ kind: 'name', words: names });
  return conditions;
}

function take(chunks: string[], wanted: (chunk: string) => boolean): string | undefined {
  const index = chunks.findIndex(wanted);
  return index < 0 ? undefined : chunks.splice(index, 1)[0];
}

function takeDate(chunks: string[], thisYear: number): BirthDates | undefined {
  for (let length = Math.min(3, chunks.length); length > 0; length--)
    for (let start = 0; start + length <= chunks.length; start++) {
      const text = chunks
        .slice(start, start + length)
        .join(' ')
        .replace(/,$/, '');
      const dates = readBirthDates(text, thisYear);
      if (dates) {
        chunks.splice(start, length);
        return dates;
      }
    }
  return undefined;
}
