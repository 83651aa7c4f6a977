import { date, event, nullable, personal, record, type TSchema, uuid } from '@hms/platform/contract';
import { consentTerms } from '../consent.ts';
import { coverageTerms } from '../coverage.ts';
import { reason, SealedNumber } from './personal-demographics.ts';

type Personal<P> = { [K in keyof P]: P[K] & { readonly 'x-personal': true } };
const allPersonal = <P extends Record<string, TSchema>>(properties: P): Personal<P> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, personal(schema)])) as Personal<P>;

const coverage = {
  coverage_id: uuid(),
  ...allPersonal(coverageTerms),
  member_id: personal(nullable(SealedNumber)),
};

export const coverageEvents = {
  'patient.coverage-added': event({
    describe: 'An insurance or other payer of the patient became known.',
    data: record(coverage),
  }),
  'patient.coverage-changed': event({
    describe: 'The terms of a coverage changed; all of them are present.',
    data: record(coverage),
  }),
  'patient.coverage-ended': event({
    describe: 'A coverage ended, or was entered in error.',
    data: record({ coverage_id: uuid(), ended_on: date(), reason }),
  }),
  'patient.consent-given': event({
    describe: 'The patient, or whoever speaks for them, permitted or denied something.',
    data: record({ consent_id: uuid(), ...allPersonal(consentTerms) }),
  }),
  'patient.consent-revoked': event({
    describe: 'A consent no longer holds.',
    data: record({ consent_id: uuid(), reason }),
  }),
};
