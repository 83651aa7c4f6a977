import type { Patient } from '@hms/contracts/patient';
import { compactIdentifier } from '../search/key-grammar.ts';
import { type NamedPerson, type NameTokens, nameTokens } from '../search/name-tokens.ts';
import { nameWords, normaliseName } from '../search/normalise-name.ts';
import { emailsOf, isSocialSecurity, phonesOf } from '../search/search-keys.ts';

/** What matching looks at; a registered patient and a form being filled in both have it. */
export type MatchablePatient = NamedPerson &
  Pick<
    Patient,
    | 'suffix'
    | 'date_of_birth'
    | 'birth_date_estimated'
    | 'gender'
    | 'contact_number'
    | 'email'
    | 'telecom'
    | 'address'
    | 'other_addresses'
    | 'identifiers'
    | 'multiple_birth'
  >;

interface MatchAddress {
  readonly line: string;
  readonly postalCode: string;
}

/** A person in the normal form in which two are compared. */
export interface MatchPerson {
  readonly names: NameTokens;
  readonly middle: readonly string[];
  readonly suffix: string | null;
  readonly birthDate: string | null;
  readonly birthDateEstimated: boolean;
  readonly sex: 'M' | 'F' | null;
  /** Reversed, as in the search keys. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly addresses: readonly MatchAddress[];
  /** What a state, an insurer or another hospital gave, by who gave it; the social security number as its fingerprint. */
  readonly identifiers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly birthOrder: number | null;
}

const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  jnr: 'jr',
  junior: 'jr',
  ii: 'jr',
  '2nd': 'jr',
  sr: 'sr',
  snr: 'sr',
  senior: 'sr',
  i: 'sr',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
  '4th': 'iv',
};
// Numbers that say nothing, as they stand in for one that is not known.
const PLACEHOLDER = /^(\d)\1+$|^0*123456789?0?$/;

/** @param ssnIndex fingerprint of the social security number, where there is one */
export function matchPerson(patient: MatchablePatient, ssnIndex: string | null): MatchPerson {
  const identifiers = new Map<string, Set<string>>();
  const add = (giver: string, value: string) =>
    identifiers.set(giver, (identifiers.get(giver) ?? new Set()).add(value));
  if (ssnIndex) add('ssn', ssnIndex);
  for (const identifier of patient.identifiers) {
    const value = compactIdentifier(identifier.value);
    const giver = identifier.system ?? identifier.type;
    if (giver && !isSocialSecurity(identifier) && value.length > 3 && !PLACEHOLDER.test(value)) add(giver, value);
  }
  return {
    names: nameTokens(patient),
    middle: nameWords(patient.middle_names ?? ''),
    suffix: generationOf(patient.suffix),
    birthDate: patient.date_of_birth,
    birthDateEstimated: patient.birth_date_estimated,
    sex: patient.gender === 'M' || patient.gender === 'F' ? patient.gender : null,
    phones: phonesOf(patient).filter((digits) => !PLACEHOLDER.test(digits)),
    emails: emailsOf(patient),
    addresses: [...(patient.address ? [patient.address] : []), ...patient.other_addresses].map((address) => ({
      line: nameWords((address.lines ?? []).join(' '))
        .map(streetWord)
        .join(' '),
      postalCode: compactIdentifier(address.postal_code ?? '').slice(0, address.country === 'US' ? 5 : undefined),
    })),
    identifiers,
    birthOrder: patient.multiple_birth,
  };
}

function generationOf(suffix: string | null): string | null {
  return (
    nameWords(suffix ?? '')
      .map((word) => GENERATIONS[word])
      .find((generation) => generation !== undefined) ?? null
  );
}

// As the United States Postal Service shortens them (Publication 28).
const STREET_WORDS: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  drive: 'dr',
  lane: 'ln',
  court: 'ct',
  place: 'pl',
  boulevard: 'blvd',
  apartment: 'apt',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  strasse: 'str',
};
const streetWord = (word: string): string => STREET_WORDS[normaliseName(word)] ?? word;
