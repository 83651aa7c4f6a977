import { batched } from './batched.ts';

const LANES = 2;

/**
 * Turns concurrent reads of single rows into one statement for all of them.
 *
 * @param readMany the values found, keyed as asked; keys that are missing are not found
 * @param most keys in one statement
 */
export function coalesce<Value>(
  readMany: (keys: string[]) => Promise<Map<string, Value>>,
  most = 100,
): (key: string) => Promise<Value | undefined> {
  return batched<string, Value | undefined>(
    async (keys) => {
      const found = await readMany([...new Set(keys)]);
      return keys.map((key) => found.get(key));
    },
    { lanes: LANES, most },
  );
}
