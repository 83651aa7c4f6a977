/** What is being written here, so that whatever its owner tells of it meanwhile waits until the client's text stands. */
export interface InFlight {
  /** Runs work on things that their owner knows by these ids. */
  during<T>(own: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Waits until nobody writes these any more. */
  settled(own: readonly string[]): Promise<void>;
}

export function createInFlight(): InFlight {
  const flights = new Map<string, Set<Promise<unknown>>>();
  return {
    async during(own, work) {
      const flight = work();
      const landed = flight.catch(() => undefined);
      for (const id of own) flights.set(id, (flights.get(id) ?? new Set()).add(landed));
      try {
        return await flight;
      } finally {
        for (const id of own) {
          const all = flights.get(id);
          all?.delete(landed);
          if (all?.size === 0) flights.delete(id);
        }
      }
    },
    async settled(own) {
      await Promise.all(own.flatMap((id) => [...(flights.get(id) ?? [])]));
    },
  };
}
