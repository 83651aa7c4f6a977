import { newId } from '../event-log/index.ts';
import type { AccessLog } from './access-log.ts';

export interface RefusalCounter {
  count(operation: string, address: string | null): void;
  /** Writes the sums to the access log. */
  flush(): Promise<void>;
}

interface Sum {
  readonly operation: string;
  readonly address: string | null;
  times: number;
}

/** Most distinct (operation, address) pairs kept between two flushes; the rest counts as from anywhere. */
const MOST = 1_000;

/** Refusals of unknown callers as sums, so that nobody can flood the trail without signing in. */
export function createRefusalCounter(
  accessLog: AccessLog,
  now: () => Date,
  sealNote: (text: string, entryId: string) => string,
): RefusalCounter {
  let sums = new Map<string, Sum>();
  return {
    count(operation, address) {
      const from = sums.size < MOST ? address : null;
      const key = `${operation} ${from}`;
      const sum = sums.get(key);
      if (sum) sum.times++;
      else sums.set(key, { operation, address: from, times: 1 });
    },
    async flush() {
      const flushed = sums;
      sums = new Map();
      await Promise.all(
        [...flushed.values()].map(({ operation, address, times }) => {
          const id = newId(now());
          return accessLog.record({
            id,
            at: now().toISOString(),
            actor: 'anonymous',
            session: null,
            operation,
            action: 'execute',
            subject_kind: 'none',
            patients: [],
            outcome: 'denied',
            status: 401,
            purpose: '',
            address,
            correlation_id: id,
            detail: sealNote(`refused ${times} times`, id),
          });
        }),
      );
    },
  };
}
