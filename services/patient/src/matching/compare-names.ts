import { soundOf } from '../search/sound.ts';
import type { MatchPerson } from './match-person.ts';
import type { NameFrequencies } from './name-frequencies.ts';
import { sameName } from './nicknames.ts';
import { FAMILY_NAME, GIVEN_NAME, type Likelihood, MIDDLE_NAME, SUFFIX, SWAPPED_NAMES } from './parameters.ts';
import type { Finding } from './score-candidate.ts';
import { editDistance, jaroWinkler } from './string-similarity.ts';

/** Above it two names are spellings of one (the upper threshold of Winkler's string comparator in the 1990 census matching is 0.92). */
const NEAR = 0.92;
const SHORTEST_NEAR = 4;

export function compareFamilyNames(a: MatchPerson, b: MatchPerson, frequencies: NameFrequencies): Finding | undefined {
  const [one, other] = [a.names.family, b.names.family];
  if (one.length === 0 || other.length === 0) return undefined;
  if (one[0] !== other[0] && isSwapped(a, b)) return { field: 'family_name', agreement: 'swapped', ...SWAPPED_NAMES };
  const agreement = familyAgreement(a, b);
  if (agreement === 'differs') return { field: 'family_name', agreement, ...FAMILY_NAME.differs };
  const frequency =
    agreement === 'part'
      ? frequencies.family(shared(one, other) ?? one[0]!)
      : common(frequencies.family, one[0]!, other[0]!);
  return { field: 'family_name', agreement, ...commonness(FAMILY_NAME[agreement], agreement === 'exact', frequency) };
}

function familyAgreement(a: MatchPerson, b: MatchPerson): keyof typeof FAMILY_NAME {
  const [one, other] = [a.names.family, b.names.family];
  if (one.join(' ') === other.join(' ')) return 'exact';
  // A name borne before, or the name without its particle, counts as one of the family names.
  if (shared([...one, ...a.names.other], other) ?? shared(one, [...other, ...b.names.other])) return 'part';
  return spelling(one.join(''), other.join('')) ?? 'differs';
}

export function compareGivenNames(a: MatchPerson, b: MatchPerson, frequencies: NameFrequencies): Finding | undefined {
  const [one, other] = [a.names.given[0], b.names.given[0]];
  if (one === undefined || other === undefined) return undefined;
  if (one !== other && isSwapped(a, b)) return { field: 'given_name', agreement: 'swapped', m: 1, u: 1 };
  const agreement = givenAgreement(one, other, a, b);
  const likelihood = GIVEN_NAME[agreement];
  if (agreement === 'differs') return { field: 'given_name', agreement, ...likelihood };
  return {
    field: 'given_name',
    agreement,
    ...commonness(likelihood, agreement === 'exact', common(frequencies.given, one, other)),
  };
}

function givenAgreement(one: string, other: string, a: MatchPerson, b: MatchPerson): keyof typeof GIVEN_NAME {
  if (one === other) return 'exact';
  if (sameName(one, other) || a.names.given.join('') === b.names.given.join('')) return 'variant';
  const alike = spelling(one, other);
  if (alike) return alike === 'sound' ? 'variant' : 'near';
  const initial = (one.length === 1 || other.length === 1) && one[0] === other[0];
  // People are called by a middle name: James Paul McCartney is Paul.
  return initial || a.middle.includes(other) || b.middle.includes(one) ? 'near' : 'differs';
}

export function compareMiddleNames(a: MatchPerson, b: MatchPerson): Finding | undefined {
  const [one, other] = [a.middle[0], b.middle[0]];
  if (one === undefined || other === undefined) return undefined;
  const whole = one.length > 1 && other.length > 1;
  const agreement =
    one === other && whole ? 'exact' : one[0] === other[0] && (!whole || spelling(one, other)) ? 'initial' : 'differs';
  return { field: 'middle_name', agreement, ...MIDDLE_NAME[agreement] };
}

export function compareSuffixes(a: MatchPerson, b: MatchPerson): Finding | undefined {
  if (a.suffix === null || b.suffix === null) return undefined;
  const agreement = a.suffix === b.suffix ? 'exact' : 'differs';
  return { field: 'suffix', agreement, ...SUFFIX[agreement] };
}

const isSwapped = (a: MatchPerson, b: MatchPerson): boolean =>
  a.names.given[0] !== undefined && a.names.family[0] === b.names.given[0] && a.names.given[0] === b.names.family[0];

const shared = (one: readonly string[], other: readonly string[]): string | undefined =>
  one.find((token) => other.includes(token));

function spelling(one: string, other: string): 'sound' | 'near' | undefined {
  if (Math.min(one.length, other.length) < SHORTEST_NEAR) return undefined;
  if (soundOf(one) === soundOf(other) && jaroWinkler(one, other) >= 0.8) return 'sound';
  return editDistance(one, other) === 1 || jaroWinkler(one, other) >= NEAR ? 'near' : undefined;
}

/** The frequency of the commoner of two names. */
function common(frequency: (name: string) => number | undefined, one: string, other: string): number | undefined {
  const known = [frequency(one), frequency(other)].filter((share) => share !== undefined);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/**
 * Agreement on a rare name says more than on a common one: u of equal names is the name's own frequency, as in Cardinal et al. For names
 * that are only alike it is assumed that some four others are as near.
 */
function commonness({ m, u }: Likelihood, exact: boolean, frequency: number | undefined): Likelihood {
  if (frequency === undefined) return { m, u };
  return { m, u: exact ? frequency : Math.min(Math.max(4 * frequency, 2e-4), 2 * u) };
}
