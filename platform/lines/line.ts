import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  noop,
  retry,
} from 'cockatiel';
import { Failure, unavailable } from '../contract/index.ts';
import type { Metrics } from '../telemetry/index.ts';

/** The way to a service of another process: it holds back what would only make things worse. */
export interface Line {
  /**
   * Does what asks the service. Throws `service-unreachable` at once while it is known to be away, and `service-busy` where too
   * many wait already.
   *
   * @param again when to ask once more where no answer came: asking twice does no harm; only what was never sent; or never
   */
  ask<T>(again: 'safe' | 'unsent' | 'never', work: () => Promise<T>): Promise<T>;
  /** What kept it from answering when it was last asked, if anything; nothing where that is long ago. */
  trouble(): string | undefined;
}

export interface LineOptions {
  readonly service: string;
  readonly metrics?: Metrics | undefined;
  /** Milliseconds that a service which was away is left alone. */
  readonly restMs?: number;
  /** Requests under way at one time, and those that wait for one of them to end. */
  readonly most?: number;
  readonly waiting?: number;
}

const REST_MS = 2_000;
/** A service that nobody asks any more may have come back unseen. */
const KNOWN_MS = 30_000;
const FAILURES = 5;
const MOST = 64;
const WAITING = 256;
const RETRIES = 2;
const FIRST_WAIT_MS = 50;
const MOST_WAIT_MS = 400;
/** The request was never sent. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** Tells of a service that does not answer: the circuit opens on that alone, not on what it answers. */
const isUnreachable = (error: unknown): boolean => error instanceof Failure && error.code === 'service-unreachable';

function neverLeft(error: unknown): boolean {
  const cause = (error as Failure).cause as { code?: string; cause?: { code?: string } } | undefined;
  return UNSENT.has(cause?.code ?? cause?.cause?.code ?? '');
}

export function openLine({ service, metrics, restMs = REST_MS, most = MOST, waiting = WAITING }: LineOptions): Line {
  const circuit = circuitBreaker(handleWhen(isUnreachable), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(FAILURES),
  });
  let broken = Number.NEGATIVE_INFINITY;
  circuit.onBreak(() => {
    broken = performance.now();
    metrics?.peerCircuit(service, true);
  });
  circuit.onReset(() => metrics?.peerCircuit(service, false));
  const room = bulkhead(most, waiting);
  const backoff = new ExponentialBackoff({ initialDelay: FIRST_WAIT_MS, maxDelay: MOST_WAIT_MS });
  const asking = (when: (error: unknown) => boolean) => {
    const policy = retry(handleWhen(when), { maxAttempts: RETRIES, backoff });
    policy.onRetry(() => metrics?.peerRetried(service));
    return policy;
  };
  const policies = {
    safe: asking(isUnreachable),
    unsent: asking((error) => isUnreachable(error) && neverLeft(error)),
    never: noop,
  };

  return {
    trouble: () =>
      circuit.state !== CircuitState.Closed && performance.now() - broken < KNOWN_MS ? 'does not answer' : undefined,
    async ask(again, work) {
      try {
        return await room.execute(() => policies[again].execute(() => circuit.execute(work)));
      } catch (error) {
        if (error instanceof BrokenCircuitError)
          throw unavailable('service-unreachable', `The ${service} service cannot be reached now.`, {
            cause: error,
            retryAfter: Math.ceil(restMs / 1000),
          });
        if (error instanceof BulkheadRejectedError)
          throw unavailable('service-busy', `The ${service} service has too much to do just now.`, {
            cause: error,
            retryAfter: 1,
          });
        throw error;
      }
    },
  };
}
