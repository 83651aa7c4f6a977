import { date, line, maskedUnless, nullable, oneOf, record, type Static, Type, uuid } from '@hms/platform/contract';

/** From one day to another, both included; an absent end is open. */
export const Period = record({ start: nullable(date()), end: nullable(date()) });

/** What an insurance or other payer promises, as the patient's card says it. */
export const coverageTerms = {
  kind: oneOf(['medical', 'dental', 'vision', 'pharmacy', 'workers-compensation', 'auto', 'self-pay', 'other']),
  payer: record({ name: line(200, { minLength: 1 }), id: Type.Optional(line(80)) }),
  plan: nullable(line(200)),
  group_number: nullable(line(80)),
  period: Period,
  order: Type.Integer({ minimum: 1, maximum: 9, description: '1 is billed first' }),
  /** FHIR subscriber-relationship. */
  relationship: oneOf(['self', 'spouse', 'child', 'parent', 'common', 'injured', 'other']),
  subscriber: nullable(record({ name: line(200, { minLength: 1 }), date_of_birth: Type.Optional(nullable(date())) })),
};
export type CoverageTerms = { [K in keyof typeof coverageTerms]: Static<(typeof coverageTerms)[K]> };

export const MemberId = line(80, { minLength: 1, description: 'The number on the card' });

export const Coverage = record({
  id: uuid(),
  patient_id: uuid({ description: 'The record that it was entered on; another one after a merge' }),
  ...coverageTerms,
  member_id: maskedUnless('patient:read-member-id', nullable(line(80))),
  status: oneOf(['active', 'ended']),
});
export type Coverage = Static<typeof Coverage>;
