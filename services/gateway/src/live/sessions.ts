import { tooMany } from '@hms/platform/contract';
import type { Caller } from '@hms/platform/security';

/** Counts the sockets of each session and of all. */
export interface Sessions {
  readonly size: number;
  /** Throws `too-many-sockets`. @returns how to leave */
  enter(caller: Pick<Caller, 'id' | 'session'>): () => void;
}

export function countSessions(mostOfOne: number): Sessions {
  const counts = new Map<string, number>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    enter({ id, session }) {
      const key = session || id;
      const open = counts.get(key) ?? 0;
      if (open >= mostOfOne) throw tooMany('too-many-sockets', `One session has at most ${mostOfOne} sockets.`);
      counts.set(key, open + 1);
      size++;
      return () => {
        size--;
        const left = counts.get(key)! - 1;
        if (left === 0) counts.delete(key);
        else counts.set(key, left);
      };
    },
  };
}
