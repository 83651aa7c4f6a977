import type { Limit, MeasurementRules, ReferenceRange, SignName } from '@hms/contracts/clinical';

const ADULTS = 'MedlinePlus Medical Encyclopedia, article 002341: Vital signs (2023), of resting healthy adults';
const PALS = 'Pediatric Advanced Life Support, as PedsCases has it in its Pediatric Vital Signs Reference Chart';
const CDC_BMI = 'CDC, Adult BMI categories: healthy weight is 18.5 to less than 25';

const range = (
  sign: SignName,
  [from_years, to_years]: readonly [number, number | null],
  [low, high]: readonly [number | null, number | null],
  source: string,
): ReferenceRange => ({ sign, sex: null, from_years, to_years, low, high, source });

const QUARTER = 91 / 366;
const MONTH = 28 / 366;

/** Systolic pressure of children: hypotension is below 70 plus twice the age in years. */
const systolicOfChildren = Array.from({ length: 9 }, (_, index) =>
  range('systolic', [index + 1, index + 2], [70 + 2 * (index + 1), null], PALS),
);

const ranges: readonly ReferenceRange[] = [
  range('pulse', [0, QUARTER], [85, 205], PALS),
  range('pulse', [QUARTER, 2], [100, 190], PALS),
  range('pulse', [2, 10], [60, 140], PALS),
  range('pulse', [10, null], [60, 100], ADULTS),
  range('respiration', [0, 1], [30, 60], PALS),
  range('respiration', [1, 4], [24, 40], PALS),
  range('respiration', [4, 6], [22, 34], PALS),
  range('respiration', [6, 13], [18, 30], PALS),
  range('respiration', [13, 18], [12, 16], PALS),
  range('respiration', [18, null], [12, 18], ADULTS),
  range('systolic', [0, MONTH], [60, null], PALS),
  range('systolic', [MONTH, 1], [70, null], PALS),
  ...systolicOfChildren,
  range('systolic', [10, 18], [90, null], PALS),
  range('systolic', [18, null], [90, 120], ADULTS),
  range('diastolic', [18, null], [60, 80], ADULTS),
  range('temperature', [18, null], [36.5, 37.3], ADULTS),
  range('bmi', [20, null], [18.5, 24.9], CDC_BMI),
];

const MIMIC = 'MIMIC-Extract variable_ranges: outlier limits [Wang et al. 2020, PMC6450023]';
const CIEL = 'CIEL concept dictionary of OpenMRS: absolute limits';
const OWN = 'chosen by the hospital';

const limit = (
  sign: SignName,
  [least, likely_from, likely_to, most]: readonly [number, number, number, number],
  source: string,
): Limit => ({ sign, least, likely_from, likely_to, most, source });

/** What is impossible comes from the sources that are named; what must be confirmed is the hospital's choice. */
const limits: readonly Limit[] = [
  limit('temperature', [14.2, 30, 43, 47], MIMIC),
  limit('pulse', [0, 30, 230, 390], MIMIC),
  limit('respiration', [0, 5, 70, 330], MIMIC),
  limit('systolic', [0, 50, 250, 375], MIMIC),
  limit('diastolic', [0, 20, 150, 375], MIMIC),
  limit('oxygen_saturation', [0, 50, 100, 100], CIEL),
  limit('oxygen_flow', [0, 0, 60, 100], OWN),
  limit('oxygen_concentration', [21, 21, 100, 100], 'Air has 21 % of oxygen'),
  limit('pain', [0, 0, 10, 10], 'The scale itself'),
  limit('weight', [0.2, 0.5, 250, 650], OWN),
  limit('height', [10, 25, 230, 272], CIEL),
  limit('head_circumference', [10, 20, 65, 100], OWN),
  limit('glucose', [0, 20, 600, 2_200], MIMIC),
  limit('bmi', [3, 8, 70, 250], OWN),
];

/**
 * What a hospital starts with. NEWS2's chart 4 says who comes but not within how many minutes: an urgent review is due when the next
 * observations are, an hour later; an emergency at once. Morse's cut-points are those of AHRQ's toolkit (tool 3H: below 25
 * low, 25 to 45 moderate, above 45 high); Morse herself said that each institution is to find its own.
 */
export const firstRules: MeasurementRules = {
  version: 0,
  ranges: [...ranges],
  limits: [...limits],
  news2: {
    single: { role: 'physician', within_minutes: 60 },
    urgent: { role: 'physician', within_minutes: 60 },
    emergency: { role: 'physician', within_minutes: 0 },
  },
  morse: { moderate_from: 25, high_from: 46 },
  updated_at: null,
  updated_by: null,
};
