import type { Patient } from '@hms/contracts/patient';
import { compactDate, compactIdentifier, KEY } from './key-grammar.ts';
import { type NamedPerson, type NameTokens, nameTokens } from './name-tokens.ts';
import { reversedPhone } from './phone-digits.ts';
import { soundOf } from './sound.ts';

/** What of a patient can be searched for. */
export type SearchablePatient = NamedPerson &
  Pick<
    Patient,
    'patient_id' | 'date_of_birth' | 'contact_number' | 'email' | 'telecom' | 'identifiers' | 'merged_into'
  >;

const SOCIAL_SECURITY = new Set(['SS', 'http://hl7.org/fhir/sid/us-ssn']);
const MOST_KEYS = 40;
const LONGEST_KEY = 300;

/**
 * The keys under which a patient is found, for search and for likely duplicates (see key-grammar.ts). Pure: the rows of
 * `patient_search_keys` are exactly these. A merged record has none, its survivor is found instead.
 */
export function searchKeys(patient: SearchablePatient): string[] {
  if (patient.merged_into) return [];
  const tokens = nameTokens(patient);
  const names = [...tokens.family, ...tokens.given, ...tokens.other].join(' ');
  const keys = [
    ...nameKeys(tokens),
    ...birthKeys(tokens, names, patient.date_of_birth),
    ...phonesOf(patient).map((digits) => `${KEY.phone}${digits} ${names} `),
    ...emailsOf(patient).map((email) => `${KEY.email}${email} ${names} `),
    ...identifiersOf(patient).map((value) => `${KEY.identifier}${value} ${names} `),
  ];
  return [...new Set(keys.map((key) => key.slice(0, LONGEST_KEY)))].slice(0, MOST_KEYS);
}

function nameKeys({ family, given, other }: NameTokens): string[] {
  const all = [...family, ...given, ...other];
  const key = (...first: readonly string[]): string =>
    `${[...first, ...all.filter((token) => !first.includes(token))].join(' ')} `;
  const [surname, ...furtherFamily] = family;
  const [name, ...furtherGiven] = given;
  const first = [surname, name].filter((token) => token !== undefined);
  return [
    ...(first.length > 0 ? [key(...first), key(...first.toReversed())] : []),
    ...[...furtherFamily, ...furtherGiven, ...other]
      .filter((token) => token.length > 1)
      .map((token) => KEY.other + key(token, ...first)),
    ...(name === undefined ? [] : furtherFamily.map((token) => KEY.furtherFamily + key(token, name))),
  ];
}

function birthKeys({ family, given }: NameTokens, names: string, birthDate: string | null): string[] {
  const date = birthDate ? compactDate(birthDate) : '';
  const familySound = family[0] === undefined ? '' : soundOf(family[0]);
  const givenSound = given[0] === undefined ? '' : soundOf(given[0]);
  return [
    ...(date ? [`${KEY.birth}${date} ${names} /${familySound}/${givenSound}`] : []),
    ...(familySound || givenSound ? [`${KEY.sound}${familySound} ${givenSound} ${date} ${names} `] : []),
  ];
}

/** Every telephone number of a patient, reversed. */
export function phonesOf({ contact_number, telecom }: Pick<Patient, 'contact_number' | 'telecom'>): string[] {
  const written = [
    ...(contact_number ? [contact_number] : []),
    ...telecom.filter(({ system }) => system === 'phone' || system === 'sms').map(({ value }) => value),
  ];
  return [...new Set(written.map(reversedPhone).filter((digits) => digits !== undefined))];
}

export function emailsOf({ email, telecom }: Pick<Patient, 'email' | 'telecom'>): string[] {
  const written = [
    ...(email ? [email] : []),
    ...telecom.filter(({ system }) => system === 'email').map(({ value }) => value),
  ];
  return [...new Set(written.map((address) => address.trim().toLowerCase()).filter(Boolean))];
}

/** Whether an identifier is a social security number, which is found by its fingerprint only. */
export const isSocialSecurity = ({ system, type }: Patient['identifiers'][number]): boolean =>
  SOCIAL_SECURITY.has(type ?? '') || SOCIAL_SECURITY.has(system ?? '');

function identifiersOf({ identifiers }: Pick<Patient, 'identifiers'>): string[] {
  return identifiers
    .filter((identifier) => !isSocialSecurity(identifier))
    .map(({ value }) => compactIdentifier(value))
    .filter((value) => value.length > 1);
}
