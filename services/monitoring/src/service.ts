import { monitoringContract } from '@hms/contracts/monitoring';
import { defineService } from '@hms/platform/service';
import { listServices } from './list-services.ts';
import { listParkedItems, replayParkedItems } from './parked-items.ts';
import { runJob } from './run-job.ts';

export const monitoringService = defineService({
  contract: monitoringContract,
  needs: [],
  stateTables: [],
  projections: [],
  start: (context) => ({
    handlers: {
      listServices: listServices(context),
      listParkedItems: listParkedItems(context),
      replayParkedItems: replayParkedItems(context),
      runJob: runJob(context),
    },
  }),
});
