/** Asks for what many places of a page want at the same time in few requests. */
export type OneGo<Context, Found> = (context: Context, id: string) => Promise<Found | undefined>;

interface Wanted<Context, Found> {
  readonly context: Context;
  readonly id: string;
  readonly told: PromiseWithResolvers<Found | undefined>;
}

/**
 * @param kindOf what may go into one request with others
 * @param ask for at most `most` different ids; whoever is not found is left out
 */
export function inOneGo<Context, Found>(
  most: number,
  kindOf: (context: Context) => string,
  ask: (context: Context, ids: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): OneGo<Context, Found> {
  let waiting: Wanted<Context, Found>[] = [];

  function leave(): void {
    const leaving = waiting;
    waiting = [];
    for (const group of Map.groupBy(leaving, ({ context }) => kindOf(context)).values()) {
      const byId = [...Map.groupBy(group, ({ id }) => id)];
      for (let from = 0; from < byId.length; from += most) void fetch(byId.slice(from, from + most));
    }
  }

  async function fetch(part: readonly (readonly [string, readonly Wanted<Context, Found>[]])[]): Promise<void> {
    const wanted = part.flatMap(([, each]) => each);
    try {
      const ids = part.map(([id]) => id);
      const found = await ask(wanted[0]!.context, ids);
      for (const { id, told } of wanted) told.resolve(found.get(id));
    } catch (error) {
      for (const { told } of wanted) told.reject(error);
    }
  }

  return (context, id) => {
    // What one drawing of a page wants is asked in tasks of their own, all before the next timer.
    if (waiting.length === 0) setTimeout(leave);
    const told = Promise.withResolvers<Found | undefined>();
    waiting.push({ context, id, told });
    return told.promise;
  };
}
