import { Failure } from '@hms/platform/contract';
import { type Handler, type Inspection, reply } from '@hms/platform/service';
import type { MonitoringOperations, MonitoringService } from './monitoring-service.ts';
import { serviceState } from './service-state.ts';

export function listServices({
  contracts,
  inspected,
  log,
}: MonitoringService): Handler<MonitoringOperations['listServices']> {
  async function inspect(service: string): Promise<Inspection | undefined> {
    try {
      return await inspected(service).inspect();
    } catch (error) {
      if (!(error instanceof Failure && error.kind === 'unavailable')) throw error;
      log.warn({ err: error, of: service }, 'a service cannot be inspected');
      return undefined;
    }
  }

  return async (call) => {
    const names = contracts.map(({ service }) => service).toSorted();
    const services = await Promise.all(names.map(async (name) => serviceState(name, await inspect(name))));
    return reply({ at: call.now.toISOString(), services });
  };
}
