import type { integrationContract } from '@hms/contracts/integration';
import type { ServiceContext } from '@hms/platform/service';
import type { FollowedPatients } from './access/followed-patients.ts';
import type { InTurn } from './intents/in-turn.ts';
import type { Preparers } from './intents/preparers.ts';
import type { Begin } from './owners/begun.ts';
import type { Ids } from './owners/ids.ts';
import type { InFlight } from './owners/in-flight.ts';
import type { FindKeys } from './search/find-keys.ts';
import type { StoredResource } from './store/resources-table.ts';

type IntegrationContract = typeof integrationContract;
export type IntegrationOperations = IntegrationContract['operations'];

/** What the parts of this service share. */
export interface IntegrationService extends ServiceContext<IntegrationContract> {
  readonly patients: FollowedPatients;
  readonly inFlight: InFlight;
  readonly ids: Ids;
  readonly begin: Begin;
  readonly preparers: Preparers;
  /** What this process has prepared and not settled: nobody here gives up on it. */
  readonly openIntents: Set<string>;
  /** Changes of several services that are about the same patients. */
  readonly inTurn: InTurn;
  /** The address of the FHIR server, without a slash at the end. */
  readonly base: string;
  /** Concurrent reads in one statement. */
  find(key: string): Promise<StoredResource | undefined>;
  /** Those of many keys that are there, likewise. */
  findAll(keys: readonly string[]): Promise<readonly StoredResource[]>;
  readonly findKeys: FindKeys;
}
