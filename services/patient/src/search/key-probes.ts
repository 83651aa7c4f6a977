import type { BirthDates } from './birth-dates.ts';
import type { Reading } from './interpret-query.ts';
import { KEY, type KeyRange, longerThan, startingWith } from './key-grammar.ts';
import { isParticle, joinParticles } from './name-tokens.ts';

/** A stretch of keys to look through, in the order of the keys. */
export interface Probe extends KeyRange {
  /** Words that must begin one of the names further on in the key; three of them are looked at. */
  readonly names?: readonly string[];
  /** Leaves out keys whose patient an earlier key shows already, as another name of the person begins with this word too. */
  readonly once?: string;
}

/** Probes in the order in which their patients are listed. An attempt is made where the ones before it found nobody. */
export type Attempt = readonly Probe[];

/** Attempts for the readings that are found by key; exact and prefix matches only. */
export function attemptsFor(readings: readonly Reading[]): Attempt[] {
  const conditions = readings.filter((reading) => reading.kind !== 'name').flatMap(conditionProbes);
  const names = readings.flatMap((reading) => (reading.kind === 'name' ? nameAttempts(reading.words) : []));
  return conditions.length > 0 ? [conditions, ...names] : names;
}

function conditionProbes(reading: Reading): Probe[] {
  switch (reading.kind) {
    case 'identifier':
      return [{ ...startingWith(KEY.identifier + reading.value), names: joinParticles(reading.names) }];
    case 'phone':
      return reading.prefixes.map((prefix) => ({
        ...startingWith(KEY.phone + prefix),
        names: joinParticles(reading.names),
      }));
    case 'email':
      return [{ ...startingWith(KEY.email + reading.value), names: joinParticles(reading.names) }];
    case 'birth':
      return birthProbes(reading.dates, reading.names);
    default:
      return [];
  }
}

function birthProbes({ days, part }: BirthDates, words: readonly string[]): Probe[] {
  const prefixes = [...days.map((day) => `${day} `), ...(part ? [part] : [])];
  return prefixes.map((prefix) => ({ ...startingWith(KEY.birth + prefix), names: joinParticles(words) }));
}

/** Names in any order, the last letters of each of them still to come. */
function nameAttempts(words: readonly string[]): Attempt[] {
  const variants = new Map<string, readonly string[]>();
  for (const variant of [joinParticles(words), words, words.filter((word) => !isParticle(word))])
    if (variant.length > 0) variants.set(variant.join(' '), variant);
  const all = [...variants.values()];
  return [...all.map(together), ...(all[0] && all[0].length > 1 ? [anywhere(all[0])] : [])];
}

/** Two words that stand together in a key, one of them whole. */
function together(words: readonly string[]): Attempt {
  const [a, b, ...others] = longestFirst(words);
  if (a === undefined) return [];
  if (b === undefined)
    return [
      { ...startingWith(a), once: a },
      { ...startingWith(KEY.other + a), once: a },
    ];
  const probe = (range: KeyRange): Probe => (others.length > 0 ? { ...range, names: others } : range);
  // The first keys exist both ways round, so what is whole in both is looked for in one of them only.
  const tagged = (one: string, other: string) =>
    [KEY.other, KEY.furtherFamily].map((tag) => probe(startingWith(`${tag}${one} ${other}`)));
  const same = a === b;
  return [
    probe(startingWith(`${a} ${b}`)),
    ...(same ? [] : [probe(longerThan(`${b} ${a}`))]),
    ...tagged(a, b),
    ...(same ? [] : tagged(b, a)),
  ];
}

/** Every word only begun, in any place. */
function anywhere(words: readonly string[]): Attempt {
  const [longest, ...names] = longestFirst(words);
  return [
    { ...startingWith(longest!), names },
    { ...startingWith(KEY.other + longest!), names },
  ];
}

/** The longest word is the rarest, as a rule. */
export const longestFirst = (words: readonly string[]): string[] => words.toSorted((a, b) => b.length - a.length);
