import { describe, expect, it } from 'vitest';
import { createInTurn } from './in-turn.ts';

describe('work in turn', () => {
  it('waits for those who came before and are about the same, and for nobody else', async () => {
    const turns = createInTurn();
    const log: string[] = [];
    const gates = new Map(['a', 'b', 'c', 'd'].map((name) => [name, Promise.withResolvers<void>()]));
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await gates.get(name)!.promise;
      log.push(`${name} ends`);
      return name;
    };
    const all = [
      turns.of(['x', 'y'], work('a')),
      turns.of(['y', 'z'], work('b')),
      turns.of(['w'], work('c')),
      turns.of(['z', 'x'], work('d')),
    ];
    await expect.poll(() => log).toEqual(['a begins', 'c begins']);
    for (const name of ['d', 'b', 'a', 'c']) gates.get(name)!.resolve();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
    const order = (event: string) => log.indexOf(event);
    expect(order('a ends')).toBeLessThan(order('b begins'));
    expect(order('b ends')).toBeLessThan(order('d begins'));
  });

  it('goes on after one that failed', async () => {
    const turns = createInTurn();
    const failed = turns.of(['x'], async () => {
      throw new Error('no');
    });
    const next = turns.of(['x'], async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
