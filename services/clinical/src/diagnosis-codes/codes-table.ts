import type { DiagnosisCode } from '@hms/contracts/clinical';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { weighCode } from './weigh-code.ts';
import { wordsOf } from './words-of.ts';

const write = statement<[number, string]>(
  'write-diagnosis-codes',
  `insert into diagnosis_codes (list, code, display, billable, chronic, weight, lead, words)
   select $1, code, display, billable, chronic, weight, lead, array_to_tsvector(words)
   from jsonb_to_recordset($2::jsonb)
     as c (code text, display text, billable boolean, chronic boolean, weight smallint, lead text, words text[])
   on conflict (list, code) do update set display = excluded.display, billable = excluded.billable,
     chronic = excluded.chronic, weight = excluded.weight, lead = excluded.lead, words = excluded.words`,
);

/** Writes codes of a list, each of them once. */
export function writeCodes(tx: Transaction, list: number, codes: readonly DiagnosisCode[]): void {
  const rows = new Map(
    codes.map(({ code, display, billable, chronic }) => {
      const words = wordsOf(display);
      const weight = weighCode({ code, display });
      return [code, { code, display, billable, chronic, weight, lead: words[0] ?? '', words }] as const;
    }),
  );
  tx.send(write(list, JSON.stringify([...rows.values()])));
}

const count = statement<[number], { codes: number }>(
  'count-diagnosis-codes',
  'select count(*)::int as codes from diagnosis_codes where list = $1',
);
export const countCodes = async (database: Queryable, list: number): Promise<number> =>
  (await database.first(count(list)))!.codes;

const forgetWords = statement<[number]>('forget-diagnosis-words', 'delete from diagnosis_words where list = $1');
const gatherWords = statement<[number]>(
  'gather-diagnosis-words',
  `insert into diagnosis_words (list, word, uses)
   select $1, word, ndoc from ts_stat(format('select words from diagnosis_codes where list = %s', $1::integer))`,
);

/** Makes the list of all words of a list anew, and lets the planner know the list. */
export function gatherWordsOf(tx: Transaction, list: number): void {
  tx.send(forgetWords(list));
  tx.send(gatherWords(list));
  tx.send(statement<[]>('analyze-diagnosis-codes', 'analyze diagnosis_codes, diagnosis_words')());
}
