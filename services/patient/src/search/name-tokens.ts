import { nameWords } from './normalise-name.ts';

/** Words that belong to the name after them: `de la Cruz`, `van der Berg`, `Mc Donald`, `al-Hassan`. */
const PARTICLES = new Set(
  'a abu af al ap aw ben bin bint d da dal das de degli dei del della den der des di do dos du el fitz ibn l la las le lo los mac mc o of san santa st ste te ten ter tot van vande vander vom von y zu zum zur'.split(
    ' ',
  ),
);

export const isParticle = (word: string): boolean => PARTICLES.has(word);

/** Joins particles to the name after them: `de la cruz` → `delacruz`. Particles at the end are joined to one word. */
export function joinParticles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let pending = '';
  for (const word of words) {
    if (isParticle(word)) pending += word;
    else {
      joined.push(pending + word);
      pending = '';
    }
  }
  if (pending) joined.push(pending);
  return joined;
}

/** How the names of a person are found: the first family and given name lead, the others follow. */
export interface NameTokens {
  /** Family names in order, particles joined. */
  readonly family: readonly string[];
  readonly given: readonly string[];
  /** Middle and former names, nicknames, names without their particles, compounds written as one. */
  readonly other: readonly string[];
}

export interface NamedPerson {
  readonly first_name: string | null;
  readonly middle_names: string | null;
  readonly last_name: string | null;
  readonly other_names: readonly { readonly text: string }[];
}

const MOST_TOKENS = 12;
const MOST_LETTERS = 40;
const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

export function nameTokens(person: NamedPerson): NameTokens {
  const familyWords = nameWords(person.last_name ?? '');
  const family = joinParticles(familyWords);
  const given = withoutParticles(nameWords(person.first_name ?? ''));
  const other = [
    ...withoutParticles(nameWords(person.middle_names ?? '')),
    ...(family.length < familyWords.length ? withoutParticles(familyWords) : []),
    ...(family.length > 1 ? [family.join('')] : []),
    ...(given.length > 1 && given.length <= 3 ? [given.join('')] : []),
    ...written(family, given),
    ...person.other_names.flatMap((name) => joinParticles(nameWords(name.text))),
  ];
  const seen = new Set<string>();
  const fresh = (token: string): boolean => seen.size < MOST_TOKENS && seen.size < seen.add(token).size;
  const short = (tokens: readonly string[]) => tokens.map((token) => token.slice(0, MOST_LETTERS)).filter(fresh);
  const surnames = short(family);
  // Both names may be the same word: Martin Martin.
  const sameName = given[0] !== undefined && surnames[0] === given[0] ? [surnames[0]] : [];
  return { family: surnames, given: [...sameName, ...short(given)], other: short(other) };
}

function withoutParticles(words: readonly string[]): string[] {
  const names = words.filter((word) => !isParticle(word));
  return names.length > 0 ? names : [...words];
}

/** Scripts without spaces write family and given name as one word. */
function written(family: readonly string[], given: readonly string[]): string[] {
  const whole = family.join('') + given.join('');
  return family.length > 0 && given.length > 0 && UNSPACED_SCRIPT.test(whole) ? [whole] : [];
}
