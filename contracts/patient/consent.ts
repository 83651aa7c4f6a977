import { instant, line, nullable, oneOf, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Period } from './coverage.ts';

/** What somebody decided about the use of the patient's data, body or image. */
export const consentTerms = {
  category: oneOf([
    'treatment',
    'data-sharing',
    'research',
    'contact',
    'photography',
    'advance-directive',
    'telehealth',
    'other',
  ]),
  decision: oneOf(['permit', 'deny']),
  scope: nullable(line(500, { description: 'What exactly, whom and for what' })),
  period: Period,
  given_by: record({
    name: nullable(line(200, { description: 'Absent where the patient decided' })),
    relationship: oneOf(['patient', 'parent', 'guardian', 'proxy', 'other']),
  }),
};
export type ConsentTerms = { [K in keyof typeof consentTerms]: Static<(typeof consentTerms)[K]> };

export const Consent = record({
  id: uuid(),
  patient_id: uuid({ description: 'The record that it was entered on; another one after a merge' }),
  ...consentTerms,
  status: oneOf(['active', 'revoked']),
  recorded_at: instant(),
  recorded_by: Type.String(),
  revoked_at: nullable(instant()),
});
export type Consent = Static<typeof Consent>;
