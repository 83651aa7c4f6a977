import { expect, it } from 'vitest';
import { inOneGo } from './in-one-go.ts';

const NAMES = new Map([
  ['a', 'Ana'],
  ['b', 'Bo'],
  ['c', 'Cy'],
]);

function asking(most = 100) {
  const asked: string[] = [];
  const nameOf = inOneGo<string, string>(
    most,
    (purpose) => purpose,
    async (purpose, ids) => {
      asked.push(`${purpose}: ${ids.join()}`);
      if (purpose === 'broken') throw new Error('away');
      return NAMES;
    },
  );
  return { asked, nameOf };
}

it('asks once for each of those who are wanted together', async () => {
  const { asked, nameOf } = asking();
  expect(await Promise.all(['a', 'b', 'a', 'z'].map((id) => nameOf('care', id)))).toEqual([
    'Ana',
    'Bo',
    'Ana',
    undefined,
  ]);
  expect(asked).toEqual(['care: a,b,z']);
  expect(await nameOf('care', 'c')).toBe('Cy');
  expect(asked).toEqual(['care: a,b,z', 'care: c']);
});

it('asks no more at a time than one request takes, and keeps purposes apart', async () => {
  const { asked, nameOf } = asking(2);
  await Promise.all([...['a', 'b', 'c'].map((id) => nameOf('care', id)), nameOf('oversight', 'a')]);
  expect(asked).toEqual(['care: a,b', 'care: c', 'oversight: a']);
});

it('tells everybody who waited when it fails', async () => {
  const { nameOf } = asking();
  const answers = await Promise.allSettled([nameOf('broken', 'a'), nameOf('broken', 'b'), nameOf('care', 'a')]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});
