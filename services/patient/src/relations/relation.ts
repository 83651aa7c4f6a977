/** What is known of a person who might look at a relative's or a neighbour's record. */
export interface Person {
  /** The person's own record as a patient, where there is one. */
  readonly patient: string | null;
  readonly surname: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
}

export type Relation = 'own-record' | 'same-surname' | 'neighbour';

/** Without accents, case and punctuation; words apart. */
const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words of a surname that say nothing about a family. */
const PARTICLES = new Set([
  'de',
  'del',
  'da',
  'dos',
  'di',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'mac',
  'jr',
  'sr',
  'ii',
  'iii',
]);

const family = (surname: string | null): string[] => words(surname ?? '').filter((word) => !PARTICLES.has(word));

/**
 * Why somebody may have looked out of private interest. Any part of a double surname counts. A neighbour has the same
 * postal code and the same street name, whatever the house number.
 */
export function relationOf(user: Person, patient: Person): Relation | undefined {
  if (user.patient !== null && user.patient === patient.patient) return 'own-record';
  const theirs = new Set(family(patient.surname));
  if (family(user.surname).some((name) => theirs.has(name))) return 'same-surname';
  const street = (person: Person) =>
    words(person.street ?? '')
      .filter((word) => !/\d/.test(word))
      .join(' ');
  const code = (person: Person) => words(person.postalCode ?? '').join('');
  const isNear =
    code(user) !== '' && code(user) === code(patient) && street(user) !== '' && street(user) === street(patient);
  return isNear ? 'neighbour' : undefined;
}
