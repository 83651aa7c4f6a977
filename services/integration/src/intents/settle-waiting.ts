import { Failure } from '@hms/platform/contract';
import type { IntegrationService } from '../integration-service.ts';
import { decideNow, outcomesOf } from './intents-table.ts';
import type { Preparer } from './preparers.ts';

/** Milliseconds between looks. */
const LOOK_MS = 2_000;
/** What was decided is told by whoever decided it, most often within this time. */
const TELLING_S = 2;

/**
 * Tells the services that prepare what was decided of whatever they still hold, as after the death of the process that would have told
 * them. What nobody decided within the time is released, and whoever would decide it later cannot any more.
 *
 * @param holdSeconds how long something may be prepared without a decision
 * @param tellingSeconds for how long whoever decided is left to tell it
 * @returns how many were settled
 */
export async function settleWaiting(
  service: IntegrationService,
  holdSeconds: number,
  tellingSeconds = TELLING_S,
): Promise<number> {
  let settled = 0;
  for (const preparer of Object.values(service.preparers))
    try {
      settled += await settleAt(service, preparer, holdSeconds, tellingSeconds);
    } catch (error) {
      // Who is away is told at a later look, and keeps nobody else waiting.
      if (!(error instanceof Failure && error.kind === 'unavailable')) throw error;
      service.log.warn({ err: error, preparer: preparer.name }, 'what waits for a decision is settled later');
    }
  return settled;
}

async function settleAt(
  { database, log, openIntents }: IntegrationService,
  preparer: Preparer,
  holdSeconds: number,
  tellingSeconds: number,
): Promise<number> {
  const waiting = (await preparer.list()).filter(({ intent }) => !openIntents.has(intent));
  const known = await outcomesOf(
    database,
    waiting.map(({ intent }) => intent),
  );
  let settled = 0;
  for (const { intent, seconds } of waiting) {
    const decided = known.get(intent);
    if (seconds < (decided ? tellingSeconds : holdSeconds)) continue;
    const outcome = decided ?? (await decideNow(database, intent));
    await preparer.settle(intent, outcome);
    log.info({ intent, preparer: preparer.name, outcome }, 'what waited for a decision was settled');
    settled += 1;
  }
  return settled;
}

/** Looks by the clock for what waits. @returns how to stop it */
export function keepSettling(service: IntegrationService, holdSeconds: number): () => Promise<void> {
  let looking: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = settleWaiting(service, holdSeconds)
      .catch((error) => service.log.warn({ err: error }, 'what waits for a decision is settled later'))
      .finally(() => {
        busy = false;
      });
  }, LOOK_MS).unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
