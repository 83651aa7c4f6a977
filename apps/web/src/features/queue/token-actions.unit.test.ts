import { describe, expect, it } from 'vitest';
import { actionsOn, KEYS } from './token-actions.ts';

describe('a token at a service point', () => {
  it.each([
    ['waiting', 'call'],
    ['called', 'serve'],
    ['serving', 'done'],
    ['skipped', 'call'],
    ['done', undefined],
  ] as const)('that is %s is likeliest to get: %s', (status, likeliest) =>
    expect(actionsOn({ status, masked: false }, true)[0]).toBe(likeliest),
  );

  it('waits again only once it was called, was seen to or did not come', () => {
    expect(actionsOn({ status: 'waiting', masked: false }, true)).not.toContain('requeue');
    for (const status of ['called', 'serving', 'skipped'] as const)
      expect(actionsOn({ status, masked: false }, true)).toContain('requeue');
  });

  it('is left alone by whoever may not call, and where it is not said whose it is', () => {
    expect(actionsOn({ status: 'waiting', masked: false }, false)).toEqual([]);
    expect(actionsOn({ status: 'waiting', masked: true }, true)).toEqual([]);
  });

  it('has a key for all that can be done with it', () =>
    expect(new Set(Object.values(KEYS))).toEqual(new Set(actionsOn({ status: 'called', masked: false }, true))));
});
