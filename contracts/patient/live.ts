import { liveTopic, record, uuid } from '@hms/platform/contract';
import { patientEvents } from './events.ts';

const ofOnePatient = {
  key: record({ id: uuid() }),
  row: 'asked',
  audit: { of: 'patient', patientParam: 'id' },
  keysOf: ({ stream_id }: { readonly stream_id: string }) => [{ id: stream_id }],
} as const;

export const patientLive = {
  'patient.record': liveTopic(patientEvents, {
    ...ofOnePatient,
    describe: 'The record of one patient changed.',
    permission: 'patient:read',
    events: [
      'patient.updated',
      'patient.identified',
      'patient.deleted',
      'patient.reactivated',
      'patient.deceased',
      'patient.death-corrected',
      'patient.sensitivity-changed',
      'patient.care-team-assigned',
      'patient.care-team-removed',
      'patient.photo-changed',
      'patient.legal-hold-set',
      'patient.legal-hold-lifted',
      'patient.merged',
      'patient.replaced',
      'patient.unmerged',
      'patient.restored',
      'patient.erased',
    ],
  }),
  'patient.coverages': liveTopic(patientEvents, {
    ...ofOnePatient,
    describe: 'The coverages of one patient changed.',
    permission: 'patient:read-coverage',
    events: ['patient.coverage-added', 'patient.coverage-changed', 'patient.coverage-ended'],
  }),
  'patient.consents': liveTopic(patientEvents, {
    ...ofOnePatient,
    describe: 'What one patient permitted or denied changed.',
    permission: 'patient:read-consents',
    events: ['patient.consent-given', 'patient.consent-revoked'],
  }),
};
