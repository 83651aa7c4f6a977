import type { DiagnosisCode } from '@hms/contracts/clinical';
import { wordsOf } from './words-of.ts';

/** The ordinary case of a disease, by the words with which ICD-10-CM says so. */
const ORDINARY: Readonly<Record<string, number>> = {
  without: 8,
  uncomplicated: 8,
  primary: 8,
  essential: 8,
  unspecified: 6,
};
/** What follows on an injury is coded after the injury itself. */
const AFTERWARDS = new Set(['subsequent', 'sequela']);
const OF_LITTLE_MEANING = new Set(['of', 'and', 'or', 'the', 'with', 'in', 'to', 'by', 'for', 'a', 'an']);

const A_WORD = 4;
const A_CHARACTER = 2;
const AFTERWARDS_LATER = 24;
/** Chapter XX says how something happened, not what it is. */
const EXTERNAL_CAUSE = /^[V-Y]/;
const EXTERNAL_CAUSE_LATER = 16;
const SHORTEST = 3;

/**
 * Where a code stands among others that hold the same words, the lowest first: what says least beside them is the most general, an
 * ordinary case comes before a special one, what happened before what came of it.
 */
export function weighCode({ code, display }: Pick<DiagnosisCode, 'code' | 'display'>): number {
  const words = wordsOf(display);
  const telling = words.filter((word) => !OF_LITTLE_MEANING.has(word)).length;
  const characters = code.replace('.', '').length - SHORTEST;
  return (
    telling * A_WORD +
    characters * A_CHARACTER -
    words.reduce((bonus, word) => bonus + (ORDINARY[word] ?? 0), 0) +
    (words.some((word) => AFTERWARDS.has(word)) ? AFTERWARDS_LATER : 0) +
    (EXTERNAL_CAUSE.test(code) ? EXTERNAL_CAUSE_LATER : 0)
  );
}
