import { describe, expect, it } from 'vitest';
import { ageOn } from './age-on.ts';

describe('an age', () => {
  it.each([
    ['2000-02-29', '2026-02-28', { years: 25, months: 311, days: 9496 }],
    ['2000-02-29', '2026-03-01', { years: 26, months: 312, days: 9497 }],
    ['2026-11-22', '2026-11-22', { years: 0, months: 0, days: 0 }],
    ['2026-10-31', '2026-11-30', { years: 0, months: 0, days: 30 }],
    ['2024-11-23', '2026-11-22', { years: 1, months: 23, days: 729 }],
    ['2024-11-22', '2026-11-22', { years: 2, months: 24, days: 730 }],
  ])('of somebody born %s is, on %s, %j', (born, on, age) => {
    expect(ageOn(born, new Date(`${on}T12:00:00`))).toEqual(age);
  });
});
