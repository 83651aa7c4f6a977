import type { InstrumentDefinition } from '../assessments.ts';

/** Points by item; null for what could not be tested. */
export type Answers = Readonly<Record<string, number | null>>;

/** The total of an instrument's answers and the band that it lies in. There is no total where something is not answered or could not be tested. */
export function totalOfAnswers(
  { items, bands }: Pick<InstrumentDefinition, 'items' | 'bands'>,
  answers: Answers,
): { readonly total: number | null; readonly band: string | null } {
  const points = items.map(({ key }) => answers[key]);
  if (!points.every((each) => typeof each === 'number')) return { total: null, band: null };
  const total = points.reduce((sum, each) => sum + each, 0);
  return { total, band: bands.find(({ from, to }) => from <= total && total <= to)?.key ?? null };
}
