import type { PermissionSpec } from '@hms/platform/contract';

const CLINICAL = ['physician', 'nurse', 'laboratory', 'radiology'];
const DESKS = ['receptionist', ...CLINICAL];

export const appointmentPermissions = {
  'appointment:read': {
    describe: 'See schedules, appointments and queues',
    roles: [...DESKS, 'pharmacist', 'biller', 'administrator', 'privacy-officer', 'integration-engineer'],
  },
  'appointment:book': {
    describe: 'Book, move and cancel appointments, and keep the waiting list',
    roles: ['receptionist', 'physician', 'nurse', 'radiology', 'integration-engineer'],
  },
  'appointment:override': {
    describe: 'Book beside another booking or outside the hours, with a reason',
    roles: ['physician', 'nurse', 'administrator'],
  },
  'appointment:check-in': {
    describe: 'Receive patients: arrival, check-in, no-show, tokens',
    roles: ['receptionist', 'nurse', 'radiology', 'laboratory'],
  },
  'appointment:fulfil': {
    describe: 'Say that a visit took place',
    roles: ['receptionist', 'physician', 'nurse', 'radiology'],
  },
  'appointment:correct': {
    describe: 'Mark appointments as entered in error',
    roles: ['receptionist', 'nurse', 'administrator'],
  },
  'appointment:queue': { describe: 'Call patients and send them on', roles: [...DESKS, 'pharmacist', 'biller'] },
  'appointment:block': {
    describe: 'Keep people, rooms and equipment from being booked for a time',
    roles: ['receptionist', 'physician', 'nurse', 'radiology', 'administrator'],
  },
  'appointment:feed': {
    describe: 'Make and close calendar feeds',
    roles: ['physician', 'nurse', 'radiology', 'administrator'],
  },
  'appointment:configure': {
    describe: 'Set up schedules, types, resources, service points and displays',
    roles: ['administrator'],
  },
} satisfies Record<string, PermissionSpec>;
