import {
  date,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  Type,
  uuid,
} from '@hms/platform/contract';
import { ofPatientPath } from './entry.ts';

/** What grows, by what it is judged by. */
export const GROWTH_MEASURES = ['weight', 'height', 'head_circumference', 'bmi', 'weight_for_height'] as const;
const Measure = oneOf(GROWTH_MEASURES, {
  description: 'By age, weight_for_height by length or height; height is lying length before the second birthday',
});
export type GrowthMeasure = Static<typeof Measure>;

const code = line(40, { minLength: 1, description: 'e.g. who-2006, cdc-2000' });
const at = Type.Number({ description: 'Age in months, or length or height in cm' });

/** Parameters of the LMS method for one sex, age or height: Box-Cox power, median, coefficient of variation. */
const LmsRow = record({
  x: Type.Number({ minimum: 0, maximum: 300, description: 'Age in months, or length or height in cm' }),
  l: Type.Number({ minimum: -20, maximum: 20 }),
  m: Type.Number({ exclusiveMinimum: 0, maximum: 500 }),
  s: Type.Number({ exclusiveMinimum: 0, maximum: 2 }),
});
export type LmsRow = Static<typeof LmsRow>;

const LmsTable = record({
  measure: Measure,
  sex: oneOf(['F', 'M']),
  rows: Type.Array(LmsRow, { minItems: 2, maxItems: 5_000, description: 'By rising x' }),
});
export type LmsTable = Static<typeof LmsTable>;

/** A published reference of growth, and from which to which age it is used. What was loaded goes before what the hospital starts with. */
const about = {
  title: line(200, { minLength: 1 }),
  source: line(400, { minLength: 1, description: 'Who published it, where and when' }),
  from_months: Type.Number({ minimum: 0, maximum: 300 }),
  to_months: Type.Number({ minimum: 0, maximum: 300, description: 'Up to this age, which is no longer part of it' }),
  restricted: Type.Boolean({
    description: 'Weight and body mass index go on linearly beyond 3 standard deviations, as WHO’s standards have it',
  }),
};
export const GrowthReference = record({
  code,
  version: Type.Integer({ description: '0 for what the hospital starts with' }),
  ...about,
  measures: Type.Array(Measure),
  updated_at: nullable(instant()),
  updated_by: nullable(line(100)),
});
export type GrowthReference = Static<typeof GrowthReference>;

const GrowthPoint = record({
  vitals_id: uuid(),
  at: instant(),
  age_months: Type.Number(),
  x: at,
  value: Type.Number(),
  reference: nullable(Type.String({ description: 'By which reference it was judged; null where none fits' })),
  z: nullable(Type.Number({ description: 'Standard deviations from the median' })),
  percentile: nullable(Type.Number({ description: '0 to 100' })),
});
const GrowthCurve = record({
  reference: Type.String(),
  percentile: Type.Number(),
  points: Type.Array(record({ x: at, value: Type.Number() })),
});

/** What was measured of a child beside the curves of their sex. */
export const GrowthChart = record({
  measure: Measure,
  unit: line(20),
  birth_date: nullable(date()),
  sex: nullable(Type.String()),
  points: Type.Array(GrowthPoint, { description: 'The oldest first' }),
  curves: Type.Array(GrowthCurve),
  references: Type.Array(GrowthReference, {
    description: 'Those that the chart is made of; empty where none is loaded',
  }),
});
export type GrowthChart = Static<typeof GrowthChart>;

export const growthOperations = {
  getGrowthChart: operation({
    method: 'GET',
    path: '/patients/:patient/growth/:measure',
    summary: 'How a child grows: measurements with z-scores and percentiles, and the curves beside them',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'patient', patientParam: 'patient' },
    params: record({ ...ofPatientPath.properties, measure: Measure }),
    reply: GrowthChart,
  }),
  listGrowthReferences: operation({
    method: 'GET',
    path: '/growth-references',
    summary: 'The references of growth that were loaded',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'growth-reference' },
    reply: record({ references: Type.Array(GrowthReference) }),
  }),
  loadGrowthReference: operation({
    method: 'PUT',
    path: '/growth-references/:code',
    summary: 'Load a reference of growth, in place of what was loaded under its code',
    permission: 'clinical:configure',
    audit: { action: 'update', of: 'growth-reference' },
    params: record({ code }),
    bodyLimit: 8_000_000,
    body: record({ ...about, tables: Type.Array(LmsTable, { minItems: 1, maxItems: 20 }) }),
    reply: GrowthReference,
  }),
};
