import { defineContract } from '@hms/platform/contract';
import { patientEvents } from './events.ts';
import { patientOperations } from './operations.ts';

const CLINICAL = ['physician', 'nurse', 'pharmacist', 'laboratory', 'radiology'];

export const patientContract = defineContract({
  service: 'patient',
  path: '/api/patients',
  describe: 'Who the patients are: registration, search, duplicates, merging, consents, and the keys of their data.',
  permissions: {
    'patient:read': {
      describe: 'See who a patient is',
      roles: ['receptionist', ...CLINICAL, 'biller', 'privacy-officer', 'administrator', 'integration-engineer'],
    },
    'patient:create': {
      describe: 'Register patients',
      roles: ['receptionist', 'nurse', 'administrator', 'integration-engineer'],
    },
  },
  operations: patientOperations,
  events: patientEvents,
  topic: { name: 'patient-events', partitions: 6, retentionDays: 7 },
});

export * from './events.ts';
export * from './patient.ts';
