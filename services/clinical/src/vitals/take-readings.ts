import {
  type GivenReadings,
  MEASURED_SIGNS,
  type MeasurementRules,
  type Reading,
  type Readings,
  type SignName,
  VITAL_SIGNS,
} from '@hms/contracts/clinical';
import { bodyMassIndexOf, convert, roundTo } from '@hms/contracts/clinical/measuring/convert';
import { type Judged, judge, plausibilityOf } from '@hms/contracts/clinical/measuring/judge-reading';
import { type Failure, unprocessable } from '@hms/platform/contract';

interface Taking {
  readonly rules: MeasurementRules;
  readonly of: Judged;
  /** Unlikely readings that are right all the same. */
  readonly confirmed: readonly SignName[];
}

interface Measured {
  readonly sign: SignName;
  readonly value: number;
  readonly given: Reading['given'];
}

/**
 * Readings as they are kept: in the unit of their sign, rounded, judged by age and sex, with the body mass index that follows.
 *
 * @throws Failure `unit-not-used`, `impossible-value`, `diastolic-above-systolic`, `unlikely-value`
 */
export function takeReadings(given: GivenReadings, taking: Taking): Readings {
  const measured = Object.entries(given).flatMap(([name, quantity]) =>
    quantity === undefined ? [] : [takeOne(name as keyof GivenReadings, quantity)],
  );
  const all = [...measured, ...bodyMassIndex(measured)];
  mustBePossible(all, taking);
  return Object.fromEntries(
    all.map(({ sign, value, given: entered }): [SignName, Reading] => [
      sign,
      {
        value,
        unit: VITAL_SIGNS[sign].unit,
        given: entered,
        ...judge(taking.rules, sign, value, taking.of),
        confirmed: plausibilityOf(taking.rules, sign, value) === 'unlikely',
      },
    ]),
  );
}

function takeOne(sign: keyof GivenReadings, { value, unit }: { value: number; unit?: string }): Measured {
  const own = MEASURED_SIGNS[sign];
  const converted = convert(sign, value, unit ?? own.unit);
  if (converted === undefined)
    throw unprocessable('unit-not-used', `${own.display} is not measured in ${unit}.`, {
      members: { errors: [{ sign, unit, units: [own.unit, ...own.alsoIn] }] },
    });
  const entered = unit === undefined || unit === own.unit ? null : { value, unit };
  return { sign, value: roundTo(sign, converted), given: entered };
}

const measuredValue = (measured: readonly Measured[], sign: SignName): number | undefined =>
  measured.find((each) => each.sign === sign)?.value;

function bodyMassIndex(measured: readonly Measured[]): Measured[] {
  const [weight, height] = [measuredValue(measured, 'weight'), measuredValue(measured, 'height')];
  if (!weight || !height) return [];
  return [{ sign: 'bmi', value: bodyMassIndexOf(weight, height), given: null }];
}

function mustBePossible(measured: readonly Measured[], { rules, confirmed }: Taking): void {
  const standing = measured.map(({ sign, value }) => ({ sign, value, is: plausibilityOf(rules, sign, value) }));
  const impossible = standing.filter(({ is }) => is === 'impossible');
  if (impossible.length > 0)
    throw refusal('impossible-value', 'This cannot be: please look at what was entered.', impossible, rules);
  const [systolic, diastolic] = [measuredValue(measured, 'systolic'), measuredValue(measured, 'diastolic')];
  if (systolic !== undefined && diastolic !== undefined && diastolic > systolic)
    throw unprocessable('diastolic-above-systolic', 'The diastolic pressure cannot be above the systolic one.', {
      members: { errors: [{ sign: 'diastolic', value: diastolic }] },
    });
  const open = standing.filter(({ sign, is }) => is === 'unlikely' && !confirmed.includes(sign));
  if (open.length > 0) throw refusal('unlikely-value', 'This is unlikely: confirm it if it is right.', open, rules);
}

function refusal(
  code: string,
  text: string,
  found: readonly { readonly sign: SignName; readonly value: number }[],
  { limits }: MeasurementRules,
): Failure {
  const errors = found.map(({ sign, value }) => {
    const { least, likely_from, likely_to, most } = limits.find((limit) => limit.sign === sign)!;
    return { sign, value, least, likely_from, likely_to, most };
  });
  return unprocessable(code, text, { members: { errors } });
}
