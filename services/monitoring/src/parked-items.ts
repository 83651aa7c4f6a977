import { type Handler, reply } from '@hms/platform/service';
import type { MonitoringOperations, MonitoringService } from './monitoring-service.ts';

export const listParkedItems =
  ({ inspected }: MonitoringService): Handler<MonitoringOperations['listParkedItems']> =>
  async (_call, { params, query }) =>
    reply({ items: await inspected(params.service).parked(query) });

export const replayParkedItems =
  ({ inspected }: MonitoringService): Handler<MonitoringOperations['replayParkedItems']> =>
  async (call, { params, body }) => {
    call.note(`replayed what ${body.consumer} had parked of ${body.source}`);
    return reply({ replayed: await inspected(params.service).replay(body) });
  };
