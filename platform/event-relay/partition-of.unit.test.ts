import { expect, test } from 'vitest';
import { murmur2, partitionOf } from './partition-of.ts';

// The values that Apache Kafka checks its own producers against.
test.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('the hash of %s is that of Kafka', (key, hash) => {
  expect(murmur2(Buffer.from(key))).toBe(hash);
});

test('a stream has one partition of those there are', () => {
  expect(partitionOf('foobar', 6)).toBe(partitionOf('foobar', 6));
  const met = new Set(Array.from({ length: 200 }, (_, n) => partitionOf(`stream-${n}`, 6)));
  expect([...met].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});
