import { describe, expect, it } from 'vitest';
import { timeOfDeath, timeOfDeathFields } from './time-of-death.ts';

describe('the time of death', () => {
  it.each([
    ['nothing known', { date: '', time: '' }, null],
    ['a time without a date', { date: '', time: '10:00' }, null],
    ['a date', { date: '2026-02-03', time: '' }, '2026-02-03'],
  ])('%s', (_what, fields, sent) => {
    expect(timeOfDeath(fields)).toBe(sent);
  });

  it.each([
    { date: '2026-02-03', time: '' },
    { date: '2026-02-03', time: '23:59' },
    { date: '', time: '' },
  ])('comes back into the fields as it was typed: %j', (fields) => {
    expect(timeOfDeathFields(timeOfDeath(fields))).toEqual(fields);
  });
});
