import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createLocalCache } from './cache.ts';

interface Versioned {
  readonly version: number;
}

describe('a cache', () => {
  it('asks once and remembers, but not that there is nothing', async () => {
    const cache = createLocalCache<Versioned>(10);
    const load = vi.fn(async () => ({ version: 1 }));
    expect(await cache.load('a', load)).toEqual({ version: 1 });
    expect(await cache.load('a', load)).toEqual({ version: 1 });
    expect(load).toHaveBeenCalledTimes(1);
    const nothing = vi.fn(async () => undefined);
    await cache.load('b', nothing);
    await cache.load('b', nothing);
    expect(nothing).toHaveBeenCalledTimes(2);
    const failing = vi.fn(() => Promise.reject(new Error('away')));
    await expect(cache.load('c', failing)).rejects.toThrow('away');
    expect(cache.get('c')).toBeUndefined();
  });

  it.each([
    ['was invalidated', (cache: ReturnType<typeof createLocalCache<Versioned>>) => cache.invalidate('a'), undefined],
    ['was set', (cache: ReturnType<typeof createLocalCache<Versioned>>) => cache.set('a', { version: 2 }), 2],
    ['was cleared', (cache: ReturnType<typeof createLocalCache<Versioned>>) => cache.clear(), undefined],
  ])('does not put an old value in place of what %s while it was read', async (_what, change, kept) => {
    const cache = createLocalCache<Versioned>(10);
    const slow = Promise.withResolvers<Versioned>();
    const loading = cache.load('a', () => slow.promise);
    change(cache);
    slow.resolve({ version: 1 });
    expect(await loading).toEqual({ version: 1 });
    expect(cache.get('a')?.version).toBe(kept);
    await cache.load('a', async () => ({ version: 3 }));
    expect(cache.get('a')?.version).toBe(kept ?? 3);
  });

  it('holds no value that is older than a change, however reads, changes and answers meet', async () => {
    const step = fc.oneof(
      fc.constant('read' as const),
      fc.constant('change' as const),
      fc.record({ answer: fc.nat({ max: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const cache = createLocalCache<Versioned>(10);
        let version = 0;
        const reads: { readonly answer: () => void; readonly done: Promise<unknown> }[] = [];
        for (const each of steps) {
          if (each === 'read') {
            const { promise, resolve } = Promise.withResolvers<void>();
            const done = cache.load('a', async () => {
              const seen = { version };
              await promise;
              return seen;
            });
            reads.push({ answer: resolve, done });
          } else if (each === 'change') {
            version++;
            cache.invalidate('a');
          } else if (reads.length > 0) {
            const [read] = reads.splice(each.answer % reads.length, 1);
            read!.answer();
            await read!.done;
          }
          expect(cache.get('a')?.version ?? version).toBe(version);
        }
        for (const read of reads) read.answer();
      }),
    );
  });

  it('forgets what was used least when it is full', () => {
    const cache = createLocalCache<Versioned>(2);
    for (const key of ['a', 'b']) cache.set(key, { version: 1 });
    cache.get('a');
    cache.set('c', { version: 1 });
    expect(['a', 'b', 'c'].filter((key) => cache.get(key))).toEqual(['a', 'c']);
  });

  it('keeps what is asked for again, and leaves what is asked for once where it was', async () => {
    const cache = createLocalCache<Versioned>(2, { keep: 'again' });
    const load = async () => ({ version: 1 });
    for (const key of ['a', 'a']) expect(await cache.load(key, load)).toEqual({ version: 1 });
    for (const key of ['b', 'c', 'd', 'e']) await cache.load(key, load);
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => cache.get(key))).toEqual(['a']);
    await cache.load('e', load);
    expect(cache.get('e')).toEqual({ version: 1 });
  });

  it('forgets what is too old, however much it is used', async () => {
    const cache = createLocalCache<Versioned>(10, { ms: 30 });
    await cache.load('a', async () => ({ version: 1 }));
    await vi.waitFor(async () => expect(await cache.load('a', async () => ({ version: 2 }))).toEqual({ version: 2 }), {
      interval: 2,
    });
  });
});
