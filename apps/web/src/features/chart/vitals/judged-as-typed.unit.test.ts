import type { Limit, ReferenceRange } from '@hms/contracts/clinical';
import { describe, expect, it } from 'vitest';
import { type Bedside, judgeAsTyped } from './judged-as-typed.ts';
import { type VitalsValues, vitalsValues } from './vitals-values.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const pulse = { sign: 'pulse', sex: null, from_years: 10, to_years: null, low: 60, high: 100, source: 'for a test' };
const likely = { sign: 'pulse', least: 0, likely_from: 30, likely_to: 230, most: 390, source: 'for a test' };
const adult: Bedside = {
  birthDate: '1960-05-04',
  sex: 'F',
  pregnant: false,
  scale: 1,
  rules: { ranges: [pulse as ReferenceRange], limits: [likely as Limit] },
};

/** A form with these numbers in the units that signs are kept in. */
function typed(numbers: Record<string, string>, more: Partial<VitalsValues> = {}): VitalsValues {
  const values = { ...vitalsValues(undefined), ...more };
  for (const [sign, value] of Object.entries(numbers))
    values.readings[sign as keyof VitalsValues['readings']].value = value;
  return values;
}

const WHOLE = {
  respiration: '22',
  oxygen_saturation: '95',
  systolic: '105',
  pulse: '112',
  temperature: '38,2',
};

describe('vital signs are judged while they are typed', () => {
  it.each([
    ['72', { value: 72, flag: 'normal', plausibility: 'likely' }],
    ['112', { value: 112, flag: 'high', plausibility: 'likely' }],
    ['25', { value: 25, flag: 'low', plausibility: 'unlikely' }],
    ['400', { value: 400, flag: 'high', plausibility: 'impossible' }],
    ['fast', undefined],
    ['', undefined],
  ])('a pulse of %s', (value, judged) => {
    expect(judgeAsTyped(typed({ pulse: value }), adult, NOW).signs.pulse).toEqual(judged);
  });

  it('adds the points of what is there, and says what is missing', () => {
    const { news2 } = judgeAsTyped(typed(WHOLE), adult, NOW);
    expect(news2).toMatchObject({ total: null, at_least: 7, band: 'emergency', missing: ['oxygen', 'consciousness'] });
  });

  it('has the total once nothing is missing, on the scale that was decided on', () => {
    const values = typed(WHOLE, { oxygen: 'oxygen', consciousness: 'alert' });
    expect(judgeAsTyped(values, adult, NOW).news2).toMatchObject({ total: 9, band: 'emergency' });
    expect(judgeAsTyped(values, { ...adult, scale: 2 }, NOW).news2).toMatchObject({ total: 10 });
  });

  it('scores a temperature that is typed in Fahrenheit as it is kept', () => {
    const values = typed({ temperature: '102.4' });
    values.readings.temperature.unit = '[degF]';
    const { signs, news2 } = judgeAsTyped(values, adult, NOW);
    expect(signs.temperature?.value).toBe(39.1);
    expect(news2).toMatchObject({ points: { temperature: 2 } });
  });

  it('knows the body mass index of a weight and a height', () => {
    expect(judgeAsTyped(typed({ weight: '70', height: '178' }), adult, NOW).signs.bmi?.value).toBe(22.1);
  });

  it.each<[string, Partial<Bedside>, string, string]>([
    ['a child', { birthDate: '2012-05-04' }, '', 'under-16'],
    ['somebody whose age nobody knows', { birthDate: null }, '', 'age-unknown'],
    ['who is pregnant by the problem list', { pregnant: true }, '', 'pregnancy'],
    ['who says so at the bedside', {}, 'yes', 'pregnancy'],
  ])('does not score %s', (_who, bedside, pregnant, not_scored) => {
    expect(judgeAsTyped(typed(WHOLE, { pregnant }), { ...adult, ...bedside }, NOW).news2).toEqual({ not_scored });
  });

  it('scores whom the bedside knows better than the problem list', () => {
    const values = typed(WHOLE, { pregnant: 'no' });
    expect(judgeAsTyped(values, { ...adult, pregnant: true }, NOW).news2).toHaveProperty('points');
  });
});
