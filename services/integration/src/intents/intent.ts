import { randomUUID } from 'node:crypto';
import { Failure, unavailable } from '@hms/platform/contract';
import { type Transaction, violates } from '@hms/platform/database';
import { intentTicket } from '@hms/platform/service';
import type { IntegrationService } from '../integration-service.ts';
import { confirmIn, DECIDED, decideNow, type Outcome } from './intents-table.ts';
import type { Preparer } from './preparers.ts';

/** A change that several services make together: each prepares, one commit decides, and then each is told. */
export interface Intent {
  /** By which a service knows that it is asked by the hospital. */
  readonly ticket: string;
  /** Has a service prepare its part. @param work false where nothing changes there */
  prepare<T extends { readonly prepared: boolean }>(preparer: Preparer, work: () => Promise<T>): Promise<T>;
  /**
   * Decides that all of it happens, within the transaction that writes what is kept here.
   *
   * @param told whether FHIR keeps then whatever the services will tell of it
   */
  decideIn(tx: Transaction, told: boolean): void;
}

const RETRY_AFTER_S = 1;

/**
 * Runs a change of several services. When it ends well everything is decided and, unless a service is away just now, confirmed; whoever is
 * away is told later, by any process. When it throws nothing happened, or what happened is not known because the
 * database was lost during the commit, as with any commit.
 */
export async function withIntent<T>(service: IntegrationService, work: (intent: Intent) => Promise<T>): Promise<T> {
  const id = randomUUID();
  const asked = new Set<Preparer>();
  let deciding = false;
  service.openIntents.add(id);
  const settle = (outcome: Outcome) => Promise.all([...asked].map((each) => tell(service, each, id, outcome)));
  const intent: Intent = {
    get ticket() {
      return intentTicket(service.keyRing, id);
    },
    async prepare(preparer, prepare) {
      // Before it is known how it ends: it may be prepared there although the answer is lost.
      asked.add(preparer);
      const done = await prepare();
      if (!done.prepared) asked.delete(preparer);
      return done;
    },
    decideIn(tx, told) {
      if (asked.size === 0) return;
      deciding = true;
      confirmIn(tx, id, told);
    },
  };
  try {
    const result = await work(intent);
    await settle('confirm');
    return result;
  } catch (error) {
    if (asked.size > 0) {
      // A commit whose answer is lost may have decided; what it decided is looked up, by whoever can.
      const outcome = deciding ? await decideNow(service.database, id).catch(() => undefined) : 'release';
      if (outcome) await settle(outcome);
    }
    throw violates(error, DECIDED) ? tookTooLong(error) : error;
  } finally {
    service.openIntents.delete(id);
  }
}

/** Whoever is away is told later. */
async function tell({ log }: IntegrationService, preparer: Preparer, intent: string, outcome: Outcome): Promise<void> {
  try {
    await preparer.settle(intent, outcome);
  } catch (error) {
    const away = error instanceof Failure && error.kind === 'unavailable';
    log[away ? 'warn' : 'error']({ err: error, intent, preparer: preparer.name }, 'a decision is told later');
  }
}

const tookTooLong = (cause: unknown) =>
  unavailable(
    'took-too-long',
    'It took longer than the services hold what they prepare. Nothing was written; try again.',
    {
      cause,
      retryAfter: RETRY_AFTER_S,
    },
  );
