import { integrationContract } from '@hms/contracts/integration';
import { batched, coalesce, type Database } from '@hms/platform/database';
import { defineService } from '@hms/platform/service';
import { followedPatients } from './access/followed-patients.ts';
import { handlersOf } from './handlers.ts';
import type { IntegrationService } from './integration-service.ts';
import { createInTurn } from './intents/in-turn.ts';
import { forgetOldIntents } from './intents/intents-table.ts';
import { preparersOf } from './intents/preparers.ts';
import { keepSettling, settleWaiting } from './intents/settle-waiting.ts';
import { createBegin, forgetOldBegun } from './owners/begun.ts';
import { followOwners } from './owners/follow-owners.ts';
import { followPatients } from './owners/follow-patients.ts';
import { createIds } from './owners/ids.ts';
import { createInFlight } from './owners/in-flight.ts';
import { forgetOldOverwritten } from './owners/overwritten.ts';
import { createFindKeys } from './search/find-keys.ts';
import { resourcesProjection } from './store/resources.projection.ts';
import { readResources, type StoredResource } from './store/resources-table.ts';

const byKey = (rows: readonly StoredResource[]): Map<string, StoredResource> =>
  new Map(rows.map((row) => [row.key, row]));

/** What is kept only until everybody was told of it. */
async function forgetDecided(database: Database): Promise<void> {
  await forgetOldIntents(database);
  await forgetOldBegun(database);
  await forgetOldOverwritten(database);
}

const VERSION = '0.1.0';
/** Searches whose resources are fetched in one statement: each finds some dozens. */
const PAGES_AT_A_TIME = 15;
/** How long services hold what is prepared and not decided. Whoever waits for it is answered before a statement may take no longer. */
const HOLD_SECONDS = 12;

export const integrationService = defineService({
  contract: integrationContract,
  needs: ['patient', 'config', 'appointment', 'clinical'],
  migrations: new URL('./migrations/', import.meta.url),
  stateTables: [
    'fhir_resources',
    'fhir_versions',
    'fhir_tokens',
    'fhir_links',
    'fhir_strings',
    'fhir_dates',
    'fhir_quantities',
  ],
  projections: [resourcesProjection],
  async start(context) {
    const { database } = context;
    const { holdSeconds = HOLD_SECONDS } = context.settings as { holdSeconds?: number };
    let stopSettling = async () => {};
    const patients = followedPatients(database, () => context.now().getTime());
    const service: IntegrationService = {
      ...context,
      patients,
      inFlight: createInFlight(),
      ids: createIds(database),
      begin: createBegin(database),
      preparers: preparersOf(context),
      openIntents: new Set(),
      inTurn: createInTurn(),
      base: `${context.publicUrl}${integrationContract.path}`,
      find: coalesce(async (keys) => byKey(await readResources(database, keys))),
      findAll: batched(
        async (wanted: readonly (readonly string[])[]) => {
          const found = byKey(await readResources(database, [...new Set(wanted.flat())]));
          return wanted.map((keys) => keys.flatMap((key) => found.get(key) ?? []));
        },
        { lanes: 2, most: PAGES_AT_A_TIME },
      ),
      findKeys: createFindKeys(database),
    };
    return {
      handlers: handlersOf(service, VERSION),
      subscriptions: [...followPatients(service), ...followOwners(service)],
      jobs: [{ name: 'forget-what-was-decided', cron: '40 2 * * *', run: () => forgetDecided(database) }],
      async ready() {
        await settleWaiting(service, holdSeconds, 0);
        stopSettling = keepSettling(service, holdSeconds);
      },
      stop: () => stopSettling(),
    };
  },
});
