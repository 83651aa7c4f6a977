import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns', () => {
  it('runs work under one key in order, and work under other keys meanwhile', async () => {
    const turns = createTurns();
    const seen: string[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const first = turns.take('a', async () => {
      seen.push('a1 begins');
      await gate;
      seen.push('a1 ends');
    });
    const second = turns.take('a', async () => void seen.push('a2'));
    await turns.take('b', async () => void seen.push('b'));
    open();
    await Promise.all([first, second]);
    expect(seen).toEqual(['a1 begins', 'b', 'a1 ends', 'a2']);
  });

  it('goes on after a failure, which the failed one sees', async () => {
    const turns = createTurns();
    const failed = turns.take('a', async () => {
      throw new Error('wrong');
    });
    const next = turns.take('a', async () => 'right');
    await expect(failed).rejects.toThrow('wrong');
    expect(await next).toBe('right');
  });

  it('sends away more than may wait, and forgets keys that are done', async () => {
    const turns = createTurns(2);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const held = [turns.take('a', () => gate), turns.take('a', () => gate)];
    await expect(turns.take('a', async () => undefined)).rejects.toMatchObject({
      code: 'too-many-attempts',
      retryAfter: 5,
    });
    open();
    await Promise.all(held);
    expect(await turns.take('a', async () => 'again')).toBe('again');
  });
});
