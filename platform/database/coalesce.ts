/**
 * Turns concurrent reads of single rows into one statement for all of them. Calls that arrive while a statement is
 * under way wait for the next one, so the batch grows with the load and an idle system adds no delay.
 *
 * @param readMany the values found, keyed as asked; keys that are missing are not found
 * @param most keys in one statement
 */
export function coalesce<Value>(
  readMany: (keys: string[]) => Promise<Map<string, Value>>,
  most = 100,
): (key: string) => Promise<Value | undefined> {
  interface Batch {
    readonly keys: string[];
    readonly result: Promise<Map<string, Value>>;
  }
  let waiting: Batch | undefined;
  let running: Promise<unknown> = Promise.resolve();

  function open(): Batch {
    const keys: string[] = [];
    const result = running.then(() => {
      if (waiting?.keys === keys) waiting = undefined;
      return readMany(keys);
    });
    running = result.catch(() => undefined);
    return { keys, result };
  }

  return async (key) => {
    if (!waiting || waiting.keys.length >= most) waiting = open();
    const batch = waiting;
    batch.keys.push(key);
    return (await batch.result).get(key);
  };
}
