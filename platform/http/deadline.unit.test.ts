import { expect, it } from 'vitest';
import { readDeadline, timeLeft } from './deadline.ts';

it.each([
  ['1500', 11_500],
  ['999999999', 610_000],
  ['-1', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  [undefined, undefined],
])('a header of %s is a deadline of %s', (header, deadline) => {
  expect(readDeadline(header, 10_000)).toBe(deadline);
});

it('is never more than a call may take at most, and refused once it has passed', () => {
  expect(timeLeft(undefined, 30_000)).toBe(30_000);
  expect(timeLeft(11_500, 30_000, 10_000)).toBe(1_500);
  expect(timeLeft(99_000, 30_000, 10_000)).toBe(30_000);
  expect(() => timeLeft(10_000, 30_000, 10_000)).toThrow(expect.objectContaining({ code: 'deadline-passed' }));
});
