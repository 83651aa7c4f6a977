import { expect, it } from 'vitest';
import { newKey } from '../security/index.ts';
import { rememberKeys } from './remembered-keys.ts';

it('asks the owner once, and again after the key was destroyed', async () => {
  const key = newKey();
  const kept = new Map([['p1', key]]);
  let asked = 0;
  const keys = rememberKeys({
    async of(patient) {
      asked++;
      return kept.get(patient);
    },
  });
  expect([await keys.of('p1'), await keys.of('p1')]).toEqual([key, key]);
  expect(asked).toBe(1);
  kept.delete('p1');
  keys.forget(['p1']);
  expect(await keys.of('p1')).toBeUndefined();
});
