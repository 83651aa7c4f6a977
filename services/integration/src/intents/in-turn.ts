/** Lets those who are about the same go one after another, the first who came first. */
export interface InTurn {
  of<T>(things: Iterable<string>, work: () => Promise<T>): Promise<T>;
}

/**
 * Of this process. What is prepared keeps others waiting in the database, and each who waits there holds a connection: so those who
 * are sure to wait for each other wait here. All turns are taken at once, so that nobody waits for each other.
 */
export function createInTurn(): InTurn {
  const lasts = new Map<string, Promise<unknown>>();
  return {
    async of(things, work) {
      const own = [...new Set(things)];
      const before = own.flatMap((thing) => lasts.get(thing) ?? []);
      const done = Promise.all(before).then(work);
      const last = done.catch(() => undefined);
      for (const thing of own) lasts.set(thing, last);
      try {
        return await done;
      } finally {
        for (const thing of own) if (lasts.get(thing) === last) lasts.delete(thing);
      }
    },
  };
}
