import { type Handler, reply } from '@hms/platform/service';
import type { MonitoringOperations, MonitoringService } from './monitoring-service.ts';

export const runJob =
  ({ inspected }: MonitoringService): Handler<MonitoringOperations['runJob']> =>
  async (call, { params }) => {
    call.note(`had ${params.job} of ${params.service} run`);
    await inspected(params.service).runJob(params.job);
    return reply(null);
  };
