import type { RecurrenceRule } from '@hms/contracts/appointment';
import { describe, expect, it } from 'vitest';
import { occurrences } from './occurrences.ts';

const rule = (more: Partial<RecurrenceRule>): RecurrenceRule => ({
  frequency: 'weekly',
  interval: 1,
  weekdays: [],
  count: null,
  until: null,
  except: [],
  ...more,
});

describe('the dates of a series', () => {
  it.each<[string, Partial<RecurrenceRule>, string, string[]]>([
    ['every week', { count: 3 }, '2026-03-02', ['2026-03-02', '2026-03-09', '2026-03-16']],
    [
      'on Mondays and Wednesdays',
      { count: 4, weekdays: [1, 3] },
      '2026-03-02',
      ['2026-03-02', '2026-03-04', '2026-03-09', '2026-03-11'],
    ],
    ['every second Friday', { count: 2, interval: 2, weekdays: [5] }, '2026-03-02', ['2026-03-06', '2026-03-20']],
    [
      'until a day, which counts',
      { frequency: 'daily', until: '2026-03-04' },
      '2026-03-02',
      ['2026-03-02', '2026-03-03', '2026-03-04'],
    ],
    [
      'without some days',
      { frequency: 'daily', count: 3, except: ['2026-03-03'] },
      '2026-03-02',
      ['2026-03-02', '2026-03-04'],
    ],
    [
      'every month that has the day',
      { frequency: 'monthly', count: 3 },
      '2026-01-31',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    ['on a leap day', { frequency: 'daily', count: 2 }, '2028-02-28', ['2028-02-28', '2028-02-29']],
    [
      'over a change of the clocks',
      { frequency: 'daily', count: 3 },
      '2026-03-07',
      ['2026-03-07', '2026-03-08', '2026-03-09'],
    ],
  ])('%s', (_name, more, first, dates) => {
    expect(occurrences(rule(more), first)).toEqual(dates);
  });

  it.each<[string, Partial<RecurrenceRule>]>([
    ['rule-endless', {}],
    ['too-many-occurrences', { frequency: 'daily', until: '2027-03-02' }],
    ['no-occurrences', { until: '2026-03-01' }],
    ['no-occurrences', { count: 1, except: ['2026-03-02'] }],
  ])('are refused with %s: %j', (code, more) => {
    expect(() => occurrences(rule(more), '2026-03-02')).toThrow(expect.objectContaining({ code }));
  });
});
