import { batched } from '@hms/platform/database';
import { describe, expect, it } from 'vitest';

describe('calls that share statements', () => {
  function counting(lanes: number, most: number) {
    const batches: number[][] = [];
    const gates: PromiseWithResolvers<void>[] = [];
    const call = batched<number, number>(
      async (numbers) => {
        batches.push([...numbers]);
        const gate = Promise.withResolvers<void>();
        gates.push(gate);
        await gate.promise;
        if (numbers.includes(-1)) throw new Error('refused');
        return numbers.map((number) => number * 2);
      },
      { lanes, most },
    );
    const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    return { batches, gates, call, turn };
  }

  it('leave together, and while the lanes are full wait for the next statement', async () => {
    const { batches, gates, call, turn } = counting(1, 10);
    const first = [call(1), call(2)];
    await turn();
    const second = [call(3), call(4)];
    await turn();
    expect(batches).toEqual([[1, 2]]);
    gates[0]!.resolve();
    expect(await Promise.all(first)).toEqual([2, 4]);
    await turn();
    expect(batches).toEqual([
      [1, 2],
      [3, 4],
    ]);
    gates[1]!.resolve();
    expect(await Promise.all(second)).toEqual([6, 8]);
  });

  it('fill no more than the lanes and no more than a batch', async () => {
    const { batches, gates, call, turn } = counting(2, 2);
    const all = [1, 2, 3, 4, 5].map(call);
    await turn();
    expect(batches).toEqual([
      [1, 2],
      [3, 4],
    ]);
    gates[1]!.resolve();
    await turn();
    expect(batches[2]).toEqual([5]);
    for (const gate of gates) gate.resolve();
    expect(await Promise.all(all)).toEqual([2, 4, 6, 8, 10]);
  });

  it('fail together, and the next ones go on', async () => {
    const { gates, call, turn } = counting(1, 2);
    const failing = [call(-1), call(1)];
    const later = call(2);
    await turn();
    gates[0]!.resolve();
    expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await turn();
    gates[1]!.resolve();
    expect(await later).toBe(4);
  });
});
