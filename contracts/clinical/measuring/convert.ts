import { MEASURED_SIGNS, type MeasuredSign, type SignName, VITAL_SIGNS } from '../vital-signs.ts';

/** mg of glucose in a mmol: its molar mass is 180.156 g/mol. In clinical use mg/dL = 18.016 × mmol/L. */
const GLUCOSE_MG_PER_MMOL = 180.156 / 10;

/**
 * How a value of a unit is brought to the unit that its sign is kept in, by the unit's UCUM code. The factors of pound, inch and
 * degree Fahrenheit are exact [UCUM, ucum-essence.xml: lb_av = 0.45359237 kg, in_i = 2.54 cm, degF = 5/9 (F - 32) Cel].
 */
const CONVERSIONS: Readonly<Record<string, (value: number) => number>> = {
  '[degF]': (fahrenheit) => ((fahrenheit - 32) * 5) / 9,
  '[lb_av]': (pounds) => pounds * 0.45359237,
  g: (grams) => grams / 1000,
  '[in_i]': (inches) => inches * 2.54,
  m: (meters) => meters * 100,
  'mmol/L': (amount) => amount * GLUCOSE_MG_PER_MMOL,
};

/** A value in the unit of its sign, not yet rounded; undefined where the sign is not measured in that unit. */
export function convert(sign: MeasuredSign, value: number, unit: string): number | undefined {
  const { unit: own, alsoIn } = MEASURED_SIGNS[sign];
  if (unit === own) return value;
  if (!(alsoIn as readonly string[]).includes(unit)) return undefined;
  return CONVERSIONS[unit]?.(value);
}

/** A value to as many decimals as its sign is kept with, halves away from zero. */
export function roundTo(sign: SignName, value: number): number {
  const { decimals } = VITAL_SIGNS[sign];
  // By way of the decimal text, so that 36.05 is the half that it looks like.
  const shifted = Math.round(Number(`${Math.abs(value).toPrecision(12)}e${decimals}`));
  return Math.sign(value) * Number(`${shifted}e-${decimals}`) || 0;
}

/** Weight in kg by the square of the height in m, of one moment. @param height cm */
export const bodyMassIndexOf = (weight: number, height: number): number => roundTo('bmi', weight / (height / 100) ** 2);
