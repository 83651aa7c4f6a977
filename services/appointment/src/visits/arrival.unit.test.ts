import { describe, expect, it } from 'vitest';
import { lateMinutes } from './arrival.ts';
import { happenedAt } from './happened-at.ts';

const now = new Date('2026-03-02T14:00:00Z');

describe('how late somebody is', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T08:50:00Z', 0],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:59Z', 0],
    ['2026-03-02T09:00:00Z', '2026-03-02T09:17:30Z', 17],
    [null, '2026-03-02T09:17:30Z', 0],
  ])('booked for %s, came at %s: %i minutes', (start, at, minutes) => {
    expect(lateMinutes({ start }, at)).toBe(minutes);
  });
});

describe('what is written down later', () => {
  it.each([
    [undefined, '2026-03-02T14:00:00.000Z'],
    ['2026-03-02T13:30:00Z', '2026-03-02T13:30:00.000Z'],
    ['2026-03-02T08:30:00-05:00', '2026-03-02T13:30:00.000Z'],
    ['2026-03-02T14:00:30Z', '2026-03-02T14:00:00.000Z'],
  ])('%s happened at %s', (at, expected) => expect(happenedAt(at, now)).toBe(expected));

  it.each(['2026-03-02T14:02:00Z', '2026-03-01T13:59:00Z'])('%s is refused', (at) => {
    expect(() => happenedAt(at, now)).toThrow(expect.objectContaining({ code: 'at-out-of-range' }));
  });
});
