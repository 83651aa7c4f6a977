/** The spelling alphabet of ICAO Annex 10, which survives a noisy room and a bad telephone. */
const WORDS = [
  'Alfa',
  'Bravo',
  'Charlie',
  'Delta',
  'Echo',
  'Foxtrot',
  'Golf',
  'Hotel',
  'India',
  'Juliett',
  'Kilo',
  'Lima',
  'Mike',
  'November',
  'Oscar',
  'Papa',
  'Quebec',
  'Romeo',
  'Sierra',
  'Tango',
  'Uniform',
  'Victor',
  'Whiskey',
  'Xray',
  'Yankee',
  'Zulu',
] as const;

const SEX = { M: 'Male ', F: 'Female ', O: '' } as const;

/**
 * What an unknown patient is called until somebody knows better: `Unknown Male Foxtrot`, from the 27th on `Unknown Male Alfa 2`.
 *
 * @param number of the unknown patient, from 1; each gets another word
 */
export function unknownAlias(number: number, gender: 'M' | 'F' | 'O' | null): string {
  const word = WORDS[(number - 1) % WORDS.length]!;
  const round = Math.ceil(number / WORDS.length);
  return `Unknown ${gender ? SEX[gender] : ''}${word}${round > 1 ? ` ${round}` : ''}`;
}

/** The birth date written for somebody who looks this old: the 1st of January, as is the custom for a guess. */
export const estimatedBirthDate = (apparentAge: number, today: string): string =>
  `${String(Number(today.slice(0, 4)) - apparentAge).padStart(4, '0')}-01-01`;
