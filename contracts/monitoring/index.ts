import { defineContract } from '@hms/platform/contract';
import { ConsumerState, Inspection, JobState, ParkedItem, ServiceState, SlowStatement } from './inspection.ts';
import { monitoringOperations } from './operations.ts';

export const monitoringContract = defineContract({
  service: 'monitoring',
  path: '/api/monitoring',
  describe: 'How the services run: lag, dead letters, jobs, slow statements.',
  permissions: {
    'system:read': {
      describe: 'See how the services run',
      roles: ['it-operator', 'administrator', 'integration-engineer'],
    },
    'system:operate': { describe: 'Replay what was parked, run jobs', roles: ['it-operator', 'administrator'] },
  },
  schemas: { ServiceState, Inspection, ConsumerState, JobState, SlowStatement, ParkedItem },
  operations: monitoringOperations,
  events: {},
});

export type { ConsumerState, Inspection, JobState, ParkedItem, ServiceState, SlowStatement } from './inspection.ts';
