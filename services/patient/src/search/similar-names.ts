import type { Query } from '@hms/platform/database';
import { jaroWinkler } from '../matching/string-similarity.ts';
import { KEY } from './key-grammar.ts';
import { longestFirst } from './key-probes.ts';
import { oneSlipAway } from './misspellings.ts';
import { joinParticles } from './name-tokens.ts';
import type { PatientFilter } from './search-page.ts';
import { soundOf, soundsOf } from './sound.ts';

export interface SimilarKey {
  readonly key: string;
  readonly id: string;
}

const SHORTEST_WORD = 3;
/** Shorter words must be whole: one slip from the beginning of a short word is the beginning of half of all names. */
const SHORTEST_BEGINNING = 6;
const PER_SLIP = 25;
const PER_SOUND = 60;
const MOST = 400;
const LEAST_SIMILARITY = 0.8;
const WHOLE_BEFORE_PART = 0.97;

// One probe a prefix, hundreds of them in a statement: most find nothing, which the index says in a microsecond. They travel as one text
// each group, since a driver takes longer to quote the members of an array than PostgreSQL to look them up.
const SQL = `
select k.key, k.patient_id as id
from (values ($1::text, '', ${PER_SOUND}), ($2, $3, ${PER_SLIP}), ($4, $5, ${PER_SLIP})) as probes(words, beside, most)
cross join lateral unnest(string_to_array(probes.words, ',')) as word
cross join lateral (
  select k.key, k.patient_id from patient_search_keys k
  where k.key >= word || probes.beside and k.key < word || probes.beside || U&'\\+10FFFF'
    and (not $6 or (
      select ($7::boolean is null or p.is_active = $7)
        and ($8::text is null or p.gender = $8)
        and ($9::date is null or p.date_of_birth >= $9)
        and ($10::date is null or p.date_of_birth <= $10)
      from patients p where p.id = k.patient_id))
  order by k.key, k.patient_id limit probes.most
) k
limit ${MOST}`;

/** Keys that begin with one of the words and then `beside`. */
interface Slips {
  readonly words: readonly string[];
  readonly beside: string;
}

/**
 * Statements that find people whose names are misspelt or sound alike, each further afield than the one before; none where the words are
 * too short for that. Of three words and more one may be wrong in whatever way.
 *
 * @param spelt whether somebody bears these very names: then only other spellings of them are looked for
 */
export function* similarNamesStatements(
  words: readonly string[],
  filter: PatientFilter,
  spelt: boolean,
): Generator<Query<SimilarKey>> {
  const longest = longestFirst(joinParticles(words));
  const [a, b] = longest;
  if (a === undefined || a.length < SHORTEST_WORD) return;
  const sounds = b === undefined ? soundAlike(a) : soundAlikePair(soundsOf(a), soundsOf(b));
  if (spelt) {
    yield statementFor(sounds, [], filter);
    return;
  }
  if (b === undefined) {
    yield statementFor(sounds, [{ words: oneSlipAway(a), beside: a.length < SHORTEST_BEGINNING ? ' ' : '' }], filter);
    return;
  }
  if (longest.length > 2) {
    const others = longest.map((_, wrong) => longest.filter((_word, at) => at !== wrong));
    yield statementFor(sounds, [{ words: others.flatMap(pairs), beside: '' }], filter);
    return;
  }
  const slips = [
    { words: slipsOf(a), beside: ` ${b}` },
    { words: slipsOf(b), beside: ` ${a}` },
  ] as const;
  yield statementFor(sounds, slips, filter);
  // One slip in a word, and another spelling of the same sound in it or beside it.
  const [ofA, ofB] = slips.map((slip) => [...new Set(slip.words.map(soundOf))]);
  yield statementFor([...soundAlikePair(ofA!, soundsOf(b)), ...soundAlikePair(soundsOf(a), ofB!)], [], filter);
}

const slipsOf = (word: string): string[] => (word.length < SHORTEST_WORD ? [] : oneSlipAway(word));
const pairs = ([a, b]: readonly string[]): string[] =>
  ['', KEY.other, KEY.furtherFamily].flatMap((tag) => [`${tag}${a} ${b}`, `${tag}${b} ${a}`]);

function statementFor(
  sounds: readonly string[],
  [one, other]: readonly Slips[],
  filter: PatientFilter,
): Query<SimilarKey> {
  return {
    name: 'find-similar-names',
    sql: SQL,
    parameters: [
      sounds.join(','),
      one?.words.join(',') ?? '',
      one?.beside ?? '',
      other?.words.join(',') ?? '',
      other?.beside ?? '',
      Object.keys(filter).length > 0,
      filter.isActive ?? null,
      filter.gender ?? null,
      filter.bornFrom ?? null,
      filter.bornTo ?? null,
    ],
  };
}

const soundAlike = (word: string): string[] => soundsOf(word).map((sound) => `${KEY.sound}${sound} `);
const soundAlikePair = (a: readonly string[], b: readonly string[]): string[] =>
  a.flatMap((one) => b.flatMap((other) => [`${KEY.sound}${one} ${other} `, `${KEY.sound}${other} ${one} `]));

/** The patients of the keys, the likest first; whoever is not alike in writing is left out. */
export function rankSimilar(words: readonly string[], keys: readonly SimilarKey[]): string[] {
  const wanted = joinParticles(words);
  const scores = new Map<string, number>();
  for (const { key, id } of keys) scores.set(id, Math.max(scores.get(id) ?? 0, similarity(wanted, namesIn(key))));
  return [...scores]
    .filter(([, score]) => score >= LEAST_SIMILARITY)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([id]) => id);
}

const namesIn = (key: string): string[] =>
  key
    .trimEnd()
    .split(' ')
    .slice(key.startsWith(KEY.sound) ? 3 : 0);

/** The mean of how alike each wanted word is to the likest name, in full or as its beginning. */
function similarity(wanted: readonly string[], names: readonly string[]): number {
  let sum = 0;
  for (const word of wanted) {
    let best = 0;
    for (const name of names)
      best = Math.max(best, jaroWinkler(word, name), WHOLE_BEFORE_PART * jaroWinkler(word, name.slice(0, word.length)));
    sum += best;
  }
  return sum / wanted.length;
}
