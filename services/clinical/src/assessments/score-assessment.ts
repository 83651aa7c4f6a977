import type { Assessment, MeasurementRules } from '@hms/contracts/clinical';
import { type Answers, totalOfAnswers } from '@hms/contracts/clinical/measuring/total-of-answers';
import { unprocessable } from '@hms/platform/contract';
import type { InstrumentData } from './instruments.ts';

/** The total of an instrument's answers, what it means, and what must be seen in spite of it. There is no total where something could not be tested. */
export function scoreAssessment(
  { items, bands, flags }: Pick<InstrumentData, 'items' | 'bands' | 'flags'>,
  answers: Answers,
  rules: Pick<MeasurementRules, 'morse'>,
): Pick<Assessment, 'total' | 'band' | 'flags'> {
  return {
    ...totalOfAnswers({ items, bands: bands(rules) }, answers),
    flags: flags.filter(({ item, from }) => (answers[item] ?? -1) >= from).map(({ flag }) => flag),
  };
}

/** Throws `answers-missing` and `answer-not-offered`. */
export function mustBeAnswered({ items }: Pick<InstrumentData, 'items'>, answers: Answers): void {
  const missing = items.filter(({ key }) => answers[key] === undefined).map(({ key }) => key);
  const known = new Map(items.map((item) => [item.key, item.options]));
  const wrong = Object.entries(answers)
    .filter(([key, points]) => !known.get(key)?.some((option) => option.points === points))
    .map(([key]) => key);
  if (wrong.length > 0)
    throw unprocessable('answer-not-offered', 'The instrument offers no such answer.', { members: { items: wrong } });
  if (missing.length > 0)
    throw unprocessable('answers-missing', 'Some items are not answered yet.', { members: { items: missing } });
}
