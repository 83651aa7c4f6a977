import { instant, line, nullable, oneOf, operation, record, type Static, Type } from '@hms/platform/contract';
import { SIGN_NAMES } from './vital-signs.ts';

/** What is usual for a sign between two ages; years with their fractions, so that newborns have their own. */
const ReferenceRange = record({
  sign: oneOf(SIGN_NAMES),
  sex: nullable(oneOf(['F', 'M', 'O'], { description: 'Of everybody where null' })),
  from_years: Type.Number({ minimum: 0, maximum: 150 }),
  to_years: nullable(Type.Number({ minimum: 0, maximum: 150, description: 'Up to this age; for ever where null' })),
  low: nullable(Type.Number()),
  high: nullable(Type.Number()),
  source: line(400, { minLength: 1 }),
});
export type ReferenceRange = Static<typeof ReferenceRange>;

/** What no living person has, and what must be confirmed. */
const Limit = record({
  sign: oneOf(SIGN_NAMES),
  least: Type.Number({ description: 'Below it is impossible' }),
  likely_from: Type.Number({ description: 'Below it must be confirmed' }),
  likely_to: Type.Number(),
  most: Type.Number({ description: 'Above it is impossible' }),
  source: line(400, { minLength: 1 }),
});
export type Limit = Static<typeof Limit>;

const Response = record({
  role: line(60, { minLength: 1, description: 'Whose people are asked' }),
  within_minutes: Type.Integer({ minimum: 0, maximum: 1_440 }),
});

/** What a hospital sets up for measurements; what it starts with names its sources. */
export const MeasurementRules = record({
  version: Type.Integer(),
  ranges: Type.Array(ReferenceRange, { maxItems: 1_000 }),
  limits: Type.Array(Limit, { maxItems: 50 }),
  news2: record({
    single: Response,
    urgent: Response,
    emergency: Response,
  }),
  morse: record({
    moderate_from: Type.Integer({ minimum: 1, maximum: 125, description: 'The lowest total of a moderate risk' }),
    high_from: Type.Integer({ minimum: 2, maximum: 125, description: 'The lowest total of a high risk' }),
  }),
  updated_at: nullable(instant()),
  updated_by: nullable(line(100)),
});
export type MeasurementRules = Static<typeof MeasurementRules>;

const { ranges, limits, news2, morse } = MeasurementRules.properties;

export const measurementRuleOperations = {
  getMeasurementRules: operation({
    method: 'GET',
    path: '/measurement-rules',
    summary: 'Reference ranges, limits of what can be, and who is asked when',
    permission: 'clinical:read',
    audit: { action: 'read', of: 'measurement-rules' },
    reply: MeasurementRules,
  }),
  setMeasurementRules: operation({
    method: 'PUT',
    path: '/measurement-rules',
    summary: 'Set up reference ranges, limits and escalation; what is absent stays',
    permission: 'clinical:configure',
    audit: { action: 'update', of: 'measurement-rules' },
    body: record({
      ranges: Type.Optional(ranges),
      limits: Type.Optional(limits),
      news2: Type.Optional(news2),
      morse: Type.Optional(morse),
    }),
    ifMatch: 'optional',
    reply: MeasurementRules,
  }),
};
