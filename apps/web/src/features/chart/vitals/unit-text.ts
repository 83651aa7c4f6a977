/** UCUM's codes as people write the units. */
const WRITTEN: Readonly<Record<string, string>> = {
  Cel: '°C',
  '[degF]': '°F',
  'mm[Hg]': 'mmHg',
  '{score}': '/10',
  '[lb_av]': 'lb',
  '[in_i]': 'in',
  'kg/m2': 'kg/m²',
};

export const unitText = (unit: string): string => WRITTEN[unit] ?? unit;
