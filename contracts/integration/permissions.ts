import type { PermissionSpec } from '@hms/platform/contract';

const CLINICAL = ['physician', 'nurse', 'pharmacist', 'laboratory', 'radiology'];

export const integrationPermissions = {
  'fhir:read': {
    describe: 'Read by FHIR whatever the other permissions let one see',
    roles: [...CLINICAL, 'receptionist', 'biller', 'administrator', 'privacy-officer', 'integration-engineer'],
  },
  'fhir:write': {
    describe: 'Write by FHIR whatever the other permissions let one change',
    roles: [...CLINICAL, 'receptionist', 'biller', 'administrator', 'integration-engineer'],
  },
  'fhir:read-financial': {
    describe: 'Read coverages, claims, invoices and payments by FHIR',
    roles: ['receptionist', 'biller', 'administrator', 'integration-engineer'],
  },
  'fhir:write-financial': {
    describe: 'Write coverages, claims, invoices and payments by FHIR',
    roles: ['biller', 'integration-engineer'],
  },
  'fhir:configure': {
    describe: 'Write places, people at work, catalogues, definitions and terminology by FHIR',
    roles: ['administrator', 'integration-engineer'],
  },
} satisfies Record<string, PermissionSpec>;
