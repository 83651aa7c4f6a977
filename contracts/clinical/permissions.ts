import type { PermissionSpec } from '@hms/platform/contract';

const TREATING = ['physician', 'nurse'];
const CLINICAL = [...TREATING, 'pharmacist', 'laboratory', 'radiology'];

export const clinicalPermissions = {
  'clinical:read': {
    describe: 'Read charts: encounters, notes, problems, allergies, measurements and plans',
    roles: [...CLINICAL, 'privacy-officer', 'integration-engineer'],
  },
  'clinical:encounter': {
    describe: 'Plan, receive, start and complete encounters',
    roles: [...TREATING, 'integration-engineer'],
  },
  'clinical:document': {
    describe: 'Write and sign notes, addenda and amendments',
    roles: [...TREATING, 'pharmacist'],
  },
  'clinical:cosign': { describe: 'Cosign what others have signed', roles: ['physician'] },
  'clinical:diagnose': {
    describe: 'Make diagnoses and keep the problem list',
    roles: ['physician', 'integration-engineer'],
  },
  'clinical:record': {
    describe: 'Record allergies, measurements, assessments, immunisations, procedures, plans and attachments',
    roles: [...CLINICAL, 'integration-engineer'],
  },
  'clinical:order': { describe: 'Order examinations, treatments and referrals', roles: ['physician'] },
  'clinical:task': { describe: 'Give, take and finish tasks', roles: CLINICAL },
  'clinical:correct': { describe: 'Mark what is in a chart as entered in error', roles: TREATING },
  'clinical:import': {
    describe: 'Take charts over from other systems',
    roles: ['integration-engineer'],
  },
  'clinical:configure': {
    describe: 'Set up note templates, macros and order sets',
    roles: ['administrator', 'physician'],
  },
} satisfies Record<string, PermissionSpec>;
