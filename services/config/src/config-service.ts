import type { configContract } from '@hms/contracts/config';
import type { ServiceContext } from '@hms/platform/service';

export type ConfigContract = typeof configContract;
export type ConfigOperations = ConfigContract['operations'];

/** What the handlers of this service share. */
export type ConfigService = ServiceContext<ConfigContract>;
