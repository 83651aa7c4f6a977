import { tooMany } from '@hms/platform/contract';

/** Lets work under one key run one after another, so that guesses made at the same moment are counted one by one. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** @param most that may wait for one key; further ones are sent away with `too-many-attempts` */
export function createTurns(most = 40): Turns {
  const lines = new Map<string, { waiting: number; last: Promise<unknown> }>();
  return {
    async take(key, work) {
      const line = lines.get(key) ?? { waiting: 0, last: Promise.resolve() };
      if (line.waiting >= most)
        throw tooMany('too-many-attempts', 'Too many attempts. Wait a little and try again.', { retryAfter: 5 });
      lines.set(key, line);
      line.waiting += 1;
      const turn = line.last.then(work);
      line.last = turn.catch(() => undefined);
      try {
        return await turn;
      } finally {
        line.waiting -= 1;
        if (line.waiting === 0) lines.delete(key);
      }
    },
  };
}
