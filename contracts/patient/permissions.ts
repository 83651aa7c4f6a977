import type { PermissionSpec } from '@hms/platform/contract';

const CLINICAL = ['physician', 'nurse', 'pharmacist', 'laboratory', 'radiology'];

export const patientPermissions = {
  'patient:read': {
    describe: 'See who a patient is',
    roles: ['receptionist', ...CLINICAL, 'biller', 'privacy-officer', 'administrator', 'integration-engineer'],
  },
  'patient:read-history': {
    describe: 'See how a patient’s record came to be',
    roles: ['receptionist', 'physician', 'nurse', 'privacy-officer', 'administrator'],
  },
  'patient:read-ssn': {
    describe: 'See whole social security numbers',
    roles: ['biller', 'privacy-officer'],
  },
  'restricted-patient:read': {
    describe: 'See restricted records without treating the patient or breaking the glass',
    roles: ['privacy-officer'],
  },
  'patient:create': {
    describe: 'Register patients',
    roles: ['receptionist', 'nurse', 'administrator', 'integration-engineer'],
  },
  'patient:import': {
    describe: 'Take patients over from other systems',
    roles: ['administrator', 'integration-engineer'],
  },
  'patient:update': {
    describe: 'Change demographics and photos',
    roles: ['receptionist', 'nurse', 'administrator', 'integration-engineer'],
  },
  'patient:deactivate': { describe: 'Put records out of use and in use again', roles: ['administrator'] },
  'patient:record-death': { describe: 'Record and correct deaths', roles: ['physician', 'nurse', 'administrator'] },
  'patient:set-sensitivity': {
    describe: 'Restrict records and flag them',
    roles: ['privacy-officer', 'administrator'],
  },
  'patient:assign-care-team': {
    describe: 'Say who treats a patient',
    roles: ['physician', 'nurse', 'administrator'],
  },
  'patient:read-coverage': {
    describe: 'See insurances and other payers',
    roles: ['receptionist', 'pharmacist', 'biller', 'administrator'],
  },
  'patient:change-coverage': {
    describe: 'Change insurances and other payers',
    roles: ['receptionist', 'biller'],
  },
  'patient:read-member-id': {
    describe: 'See whole insurance numbers',
    roles: ['receptionist', 'pharmacist', 'biller'],
  },
  'patient:read-consents': {
    describe: 'See what patients permitted and denied',
    roles: ['receptionist', ...CLINICAL, 'privacy-officer', 'administrator'],
  },
  'patient:change-consents': {
    describe: 'Record and revoke consents',
    roles: ['receptionist', 'physician', 'nurse', 'privacy-officer'],
  },
  'patient:merge': { describe: 'Merge and unmerge records', roles: ['administrator', 'privacy-officer'] },
  'patient:hold': { describe: 'Set and lift legal holds', roles: ['privacy-officer'] },
  'patient:erase': { describe: 'Forget persons', roles: ['privacy-officer'] },
} satisfies Record<string, PermissionSpec>;
