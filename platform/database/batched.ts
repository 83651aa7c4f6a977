/**
 * Lets concurrent calls share statements: a call leaves at once while a lane is free, else it waits and leaves with all the
 * others that waited. So the batch grows with the load, and an idle system adds no delay.
 *
 * @param run answers the requests in their order
 */
export function batched<Request, Reply>(
  run: (requests: readonly Request[]) => Promise<readonly Reply[]>,
  { lanes, most }: { lanes: number; most: number },
): (request: Request) => Promise<Reply> {
  interface Waiting {
    readonly request: Request;
    readonly resolve: (reply: Reply) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let busy = 0;
  let scheduled = false;

  async function leave(): Promise<void> {
    const batch = waiting.splice(0, most);
    busy++;
    try {
      const replies = await run(batch.map(({ request }) => request));
      batch.forEach(({ resolve }, index) => void resolve(replies[index]!));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      busy--;
      schedule();
    }
  }

  // Calls of the same turn of the event loop leave together.
  function schedule(): void {
    if (scheduled || waiting.length === 0 || busy >= lanes) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      while (waiting.length > 0 && busy < lanes) void leave();
    });
  }

  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      schedule();
    });
}
