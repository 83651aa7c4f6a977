/** A date of birth as somebody typed it: the days it may mean, or the part of the calendar that is known. */
export interface BirthDates {
  /** `YYYYMMDD`; two where day and month can change places. */
  readonly days: readonly string[];
  /** `YYYY` or `YYYYMM`, where no day was given. */
  readonly part?: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const EARLIEST = 1850;

interface Spelling {
  readonly form: RegExp;
  read(match: readonly string[], thisYear: number): string[];
}

const SPELLINGS: readonly Spelling[] = [
  // 1980-03-07, 1980/3/7, 1980.03.07
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: ([, y, m, d]) => day(y!, m!, d!) },
  // 19800307; as digits alone also 07031980 and 03071980
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([, y, m, d]) => day(y!, m!, d!) },
  { form: /^(\d{2})(\d{2})(\d{4})$/, read: ([, a, b, y]) => [...day(y!, b!, a!), ...day(y!, a!, b!)] },
  // 07.03.1980, 7.3.80: the dot is used where the day comes first
  { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/, read: ([, d, m, y], now) => day(year(y!, now), m!, d!) },
  // 3/7/1980, 07-03-80: either order
  {
    form: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/,
    read: ([, a, b, y], now) => [...day(year(y!, now), a!, b!), ...day(year(y!, now), b!, a!)],
  },
  // 7 Mar 1980, 7-March-1980, 7th March 1980
  {
    form: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -]*${MONTH}[ ,-]*(\\d{4}|\\d{2})$`),
    read: ([, d, m, y], now) => day(year(y!, now), month(m!), d!),
  },
  // Mar 7, 1980
  {
    form: new RegExp(`^${MONTH}[ -]*(\\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\\d{4})$`),
    read: ([, m, d, y]) => day(y!, month(m!), d!),
  },
];

const PARTS: readonly Spelling[] = [
  { form: /^(\d{4})-(\d{1,2})$/, read: ([, y, m]) => part(y!, m!) },
  { form: /^(\d{1,2})[/.](\d{4})$/, read: ([, m, y]) => part(y!, m!) },
  { form: new RegExp(`^${MONTH}[ -]*(\\d{4})$`), read: ([, m, y]) => part(y!, month(m!)) },
];

/**
 * Reads a birth date in the spellings of several countries. Where day and month may change places both are meant.
 *
 * @param thisYear a two-digit year is of this century up to this year, of the last one after it
 * @returns undefined where the text is no date of the calendar
 */
export function readBirthDates(text: string, thisYear: number): BirthDates | undefined {
  const compact = text.trim().toLowerCase();
  const days = read(SPELLINGS, compact, thisYear).filter((date) => Number(date.slice(0, 4)) <= thisYear);
  if (days.length > 0) return { days };
  const [known] = read(PARTS, compact, thisYear).filter((date) => Number(date.slice(0, 4)) <= thisYear);
  return known ? { days: [], part: known } : undefined;
}

/** Whether a bare number can be the year in which somebody was born. */
export const isBirthYear = (text: string, thisYear: number): boolean =>
  /^\d{4}$/.test(text) && Number(text) >= EARLIEST && Number(text) <= thisYear;

function read(spellings: readonly Spelling[], text: string, thisYear: number): string[] {
  return [
    ...new Set(
      spellings.flatMap(({ form, read }) => {
        const match = form.exec(text);
        return match ? read(match, thisYear) : [];
      }),
    ),
  ];
}

const month = (name: string): string => String(MONTHS.indexOf(name.slice(0, 3)) + 1);

function year(written: string, thisYear: number): string {
  if (written.length === 4) return written;
  const century = Math.floor(thisYear / 100) * 100;
  const guess = century + Number(written);
  return String(guess > thisYear ? guess - 100 : guess);
}

function day(y: string, m: string, d: string): string[] {
  const date = new Date(Date.UTC(Number(y), Number(m) - 1, Number(d)));
  const real = Number(y) >= EARLIEST && date.getUTCMonth() === Number(m) - 1 && date.getUTCDate() === Number(d);
  return real ? [`${y}${m.padStart(2, '0')}${d.padStart(2, '0')}`] : [];
}

function part(y: string, m: string): string[] {
  return Number(y) >= EARLIEST && Number(m) >= 1 && Number(m) <= 12 ? [`${y}${m.padStart(2, '0')}`] : [];
}
