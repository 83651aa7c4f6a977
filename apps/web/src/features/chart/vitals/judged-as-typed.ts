import type { MeasurementRules, News2, ReferenceRange } from '@hms/contracts/clinical';
import { ageInYears, exactAge } from '@hms/contracts/clinical/measuring/age';
import { bodyMassIndexOf, convert, roundTo } from '@hms/contracts/clinical/measuring/convert';
import {
  type Judged,
  judge,
  type Plausibility,
  plausibilityOf,
  rangeOf,
} from '@hms/contracts/clinical/measuring/judge-reading';
import { reasonNotToScore } from '@hms/contracts/clinical/measuring/not-scored';
import { type Score, type Scored, scoreNews2 } from '@hms/contracts/clinical/measuring/score-news2';
import type { MeasuredSign, SignName } from '@hms/contracts/clinical/vital-signs';
import { instantOf } from '../local-time.ts';
import { readingsIn, type VitalsValues } from './vitals-values.ts';

/** Whose vital signs are typed, and by what they are judged. */
export interface Bedside {
  /** YYYY-MM-DD */
  readonly birthDate: string | null;
  /** F, M or O, as registered */
  readonly sex: string | null;
  /** As the problem list says it. */
  readonly pregnant: boolean;
  /** Of oxygen saturation, as a prescriber decided. */
  readonly scale: News2['scale'];
  readonly rules: Pick<MeasurementRules, 'ranges' | 'limits'>;
}

/** How one sign stands, in the unit in which it is kept. */
export interface JudgedSign {
  readonly value: number;
  readonly flag: 'low' | 'normal' | 'high' | null;
  readonly plausibility: Plausibility;
}

export interface JudgedSet {
  readonly signs: Readonly<Partial<Record<SignName, JudgedSign>>>;
  readonly news2: Score | { readonly not_scored: NonNullable<News2['not_scored']> };
}

const momentOf = ({ observed_at }: Pick<VitalsValues, 'observed_at'>, now: Date): Date =>
  new Date(instantOf(observed_at) ?? now);

/** What is usual for the patient, which is known before anything is typed. */
export function usualRange(sign: SignName, { birthDate, sex, rules }: Bedside, at: Date): ReferenceRange | undefined {
  return rangeOf(rules.ranges, sign, { age_years: exactAge(birthDate, at), sex });
}

/** What is typed, judged as the hospital judges it once it is sent. */
export function judgeAsTyped(values: VitalsValues, bedside: Bedside, now: Date): JudgedSet {
  const { birthDate, sex, rules, scale, pregnant } = bedside;
  const at = momentOf(values, now);
  const of: Judged = { age_years: exactAge(birthDate, at), sex };
  const typed = Object.entries(readingsIn(values)).flatMap(([name, { value, unit = '' }]) => {
    const sign = name as MeasuredSign;
    const kept = convert(sign, value, unit);
    return kept === undefined || Number.isNaN(kept) ? [] : [[sign, roundTo(sign, kept)] as const];
  });
  const kept: Partial<Record<SignName, number>> = Object.fromEntries(typed);
  if (kept.weight && kept.height) kept.bmi = bodyMassIndexOf(kept.weight, kept.height);
  const signs = Object.fromEntries(
    Object.entries(kept).map(([sign, value]) => [
      sign,
      {
        value,
        flag: judge(rules, sign as SignName, value, of).flag,
        plausibility: plausibilityOf(rules, sign as SignName, value),
      },
    ]),
  );
  const not_scored = reasonNotToScore(
    { age: ageInYears(birthDate, at), pregnant, scale },
    values.pregnant === '' ? null : values.pregnant === 'yes',
  );
  return { signs, news2: not_scored ? { not_scored } : scoreNews2(scoredIn(kept, values), scale) };
}

function scoredIn(kept: Partial<Record<SignName, number>>, values: VitalsValues): Scored {
  return {
    ...kept,
    oxygen: (values.oxygen || null) as Scored['oxygen'],
    consciousness: (values.consciousness || null) as Scored['consciousness'],
  };
}
