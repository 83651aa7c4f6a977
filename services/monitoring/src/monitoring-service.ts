import type { monitoringContract } from '@hms/contracts/monitoring';
import type { ServiceContext } from '@hms/platform/service';

export type MonitoringService = ServiceContext<typeof monitoringContract>;
export type MonitoringOperations = (typeof monitoringContract)['operations'];
