import type { DiagnosisCode } from '@hms/contracts/clinical';
import { type Queryable, statement } from '@hms/platform/database';
import { codeIn, wordsOf } from './words-of.ts';

export interface CodeSearch {
  readonly list: number;
  readonly search: string;
  readonly limit: number;
  readonly billableOnly: boolean;
}

const byCode = statement<[number, string, boolean, number], DiagnosisCode>(
  'search-diagnosis-codes-by-code',
  `select code, display, billable, chronic from diagnosis_codes
   where list = $1 and code >= $2 and code < $2 || U&'\\FFFF' and (billable or not $3)
   order by code <> $2, not billable, code limit $4`,
);

/** The best by weight alone are put in order; more than a page needs, since what was asked for moves them. */
const CANDIDATES = 400;

/**
 * Whole words before beginnings of words, and what begins with what was asked for before what only holds it. It has no name, so that
 * each search is planned by its own words: rare ones are looked up, of common ones the best are found by weight.
 */
const byWords = (
  list: number,
  begun: string,
  whole: string,
  leads: readonly string[],
  billable: boolean,
  limit: number,
) => ({
  sql: `select code, display, billable, chronic from (
     select code, display, billable, chronic, weight, lead, words from diagnosis_codes
     where words @@ $2::tsquery and list = $1 and (billable or not $5)
     order by (not billable), weight, code limit ${CANDIDATES}) c
   order by not billable,
     weight + case when words @@ $3::tsquery then 0 else ${ONLY_BEGUN} end + case when lead = any($4) then 0 else ${NOT_AT_FIRST} end,
     code
   limit $6`,
  parameters: [list, begun, whole, leads, billable, limit],
});
const ONLY_BEGUN = 16;
const NOT_AT_FIRST = 8;

const findAlike = statement<[number, readonly string[], readonly string[]], { asked: string; words: string[] }>(
  'find-words-alike',
  `select t.asked, coalesce(a.words, '{}') as words
   from unnest($2::text[], $3::text[]) as t (asked, after)
   left join lateral (
     select array_agg(word order by alike desc, uses desc) as words from (
       select word, uses, similarity(word, t.asked) as alike from diagnosis_words
       where list = $1 and word % t.asked order by alike desc, uses desc limit 4) w
     where alike >= 0.3
   ) a on true
   where not exists (select 1 from diagnosis_words where list = $1 and word >= t.asked and word < t.after)`,
);

/**
 * Codes that begin with what was typed, or else those that hold its words in any order, the last and every other word perhaps only
 * begun. A word that no code has is taken as misspelt: what is most like it stands for it.
 */
export async function searchCodes(database: Queryable, asked: CodeSearch): Promise<DiagnosisCode[]> {
  const { list, search, limit, billableOnly } = asked;
  const code = codeIn(search);
  const found = code ? await database.all(byCode(list, code, billableOnly, limit)) : [];
  const words = wordsOf(search).slice(0, MOST_WORDS);
  if (found.length > 0 || words.length === 0) return found;
  const find = (terms: readonly Term[]) => {
    const [begun, whole] = [queryOf(terms, ':*'), queryOf(terms, '')];
    return database.all<DiagnosisCode>(byWords(list, begun, whole, terms[0]!.words, billableOnly, limit));
  };
  const typed = words.map((word) => ({ words: [word], misspelt: false }));
  const exact = await find(typed);
  if (exact.length > 0) return exact;
  const after = words.map((word) => `${word}\u{ffff}`);
  const alike = new Map(
    (await database.all(findAlike(list, words, after))).map((row) => [row.asked, row.words] as const),
  );
  const corrected = typed.map((term) => {
    const instead = alike.get(term.words[0]!);
    return instead ? { words: instead, misspelt: true } : term;
  });
  if (alike.size === 0 || corrected.some((term) => term.words.length === 0)) return [];
  return find(corrected);
}

const MOST_WORDS = 8;

/** One of these words is asked for; what was misspelt is a whole word. */
interface Term {
  readonly words: readonly string[];
  readonly misspelt: boolean;
}

/** The words are letters and digits alone, so that no quoting can go wrong. */
const queryOf = (terms: readonly Term[], beginning: ':*' | ''): string =>
  terms
    .map(({ words, misspelt }) => `(${words.map((word) => `'${word}'${misspelt ? '' : beginning}`).join('|')})`)
    .join('&');
