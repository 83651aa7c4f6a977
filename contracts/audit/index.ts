import { defineContract } from '@hms/platform/contract';
import { auditEvents } from './events.ts';
import { auditOperations } from './operations.ts';

export const auditContract = defineContract({
  service: 'audit',
  path: '/api/audit',
  describe: 'Who saw, changed or exported what, for whom and why; provably complete and unchanged.',
  permissions: {
    'audit:read': { describe: 'See who accessed what', roles: ['privacy-officer', 'administrator'] },
    'audit:read-notes': { describe: 'See what was searched for, and the reasons given', roles: ['privacy-officer'] },
    'audit:review': { describe: 'Review suspicious patterns', roles: ['privacy-officer'] },
    'audit:verify': { describe: 'Have the whole trail checked', roles: ['privacy-officer'] },
  },
  operations: auditOperations,
  events: auditEvents,
  topic: { name: 'audit-events', partitions: 6, retentionDays: 365 },
});

export type { Suspicion, UserActivity } from './activity.ts';
export type { Disclosure } from './disclosures.ts';
export type { Filters, TrailEntry } from './entry.ts';
export type { Fault, FaultKind, Verification } from './verification.ts';
