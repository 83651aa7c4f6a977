import { clinicalContract } from '@hms/contracts/clinical';
import type { preparedOperations } from '@hms/contracts/integration';
import { patientContract } from '@hms/contracts/patient';
import type { Client } from '@hms/platform/service';
import type { IntegrationService } from '../integration-service.ts';
import type { Outcome } from './intents-table.ts';
/** A service that prepares changes and is told what was decided. */
export interface Preparer {
  readonly name: string;
  list(): Promise<readonly { readonly intent: string; readonly seconds: number }[]>;
  /** May be told again. */
  settle(intent: string, outcome: Outcome): Promise<void>;
}

/** All of them, in the order in which a transaction prepares: everybody goes in one order, so that none waits for each other. */
export const preparersOf = ({ client }: Pick<IntegrationService, 'client'>) => ({
  patient: preparer('patient', () => client(patientContract)),
  clinical: preparer('clinical', () => client(clinicalContract)),
});

export type Preparers = ReturnType<typeof preparersOf>;

type AnyClient = Pick<Client<typeof patientContract>, keyof typeof preparedOperations>;

function preparer(name: string, client: () => AnyClient): Preparer {
  return {
    name,
    list: async () => (await client().listPrepared()).prepared,
    async settle(intent, outcome) {
      await client().settlePrepared({ params: { intent }, body: { outcome } });
    },
  };
}
