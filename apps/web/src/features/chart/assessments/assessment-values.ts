import type { Assessment, Instrument } from '@hms/contracts/clinical';
import type { Answers } from '@hms/contracts/clinical/measuring/total-of-answers';
import type { AmendAssessmentApiArg, RecordAssessmentApiArg } from '../../../api/generated/clinical.gen.ts';
import { changedOnly } from '../changed-only.ts';
import { instantOf, localOf } from '../local-time.ts';

type Body = Omit<RecordAssessmentApiArg['body'], 'encounter_id'>;

/** Stands for null in a form: the item could not be tested. */
const NOT_TESTABLE = 'not-testable';

/** An assessment as its form holds it: points as texts, of each instrument its own. */
export interface AssessmentValues {
  instrument: Instrument;
  answers: Partial<Record<Instrument, Record<string, string>>>;
  assessed_at: string;
  note: string;
  /** Why it is corrected. */
  reason: string;
}

export const assessmentValues = (assessment: Assessment | undefined, instrument: Instrument): AssessmentValues => ({
  instrument: assessment?.instrument ?? instrument,
  answers: assessment
    ? {
        [assessment.instrument]: Object.fromEntries(
          Object.entries(assessment.answers).map(([key, points]) => [key, optionValue(points)]),
        ),
      }
    : {},
  assessed_at: assessment ? localOf(assessment.assessed_at) : '',
  note: assessment?.note ?? '',
  reason: '',
});

/** Points of an option as a form holds them. */
export const optionValue = (points: number | null): string => (points === null ? NOT_TESTABLE : String(points));

/** The answers of the chosen instrument, as far as they were given. */
export const answersIn = ({ answers, instrument }: Pick<AssessmentValues, 'answers' | 'instrument'>): Answers =>
  Object.fromEntries(
    Object.entries(answers[instrument] ?? {})
      .filter(([, said]) => said !== undefined && said !== '')
      .map(([key, said]) => [key, said === NOT_TESTABLE ? null : Number(said)]),
  );

/** What is sent. */
export function assessmentBody(values: AssessmentValues): Body {
  const assessed_at = instantOf(values.assessed_at);
  return {
    instrument: values.instrument,
    ...(assessed_at === null ? {} : { assessed_at }),
    answers: answersIn(values),
    note: values.note.trim() || null,
  };
}

/** What of an assessment is corrected, and why. */
export function amendBody(before: AssessmentValues, after: AssessmentValues): AmendAssessmentApiArg['body'] {
  const { instrument: _same, ...changed } = changedOnly(assessmentBody(before), assessmentBody(after));
  return { reason: after.reason.trim(), ...changed };
}
