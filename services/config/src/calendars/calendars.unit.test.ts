import { describe, expect, it } from 'vitest';
import { checkCalendar, type WeekAndHolidays } from './calendar-rules.ts';
import { openings } from './openings.ts';

const weekday = { weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '12:00' };
const afternoon = { ...weekday, opens: '13:00', closes: '17:00' };
const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' };
const newYear = { date: '2026-01-01', name: 'New Year', hours: [] };
const eve = { date: '2025-12-31', name: 'New Year’s Eve', hours: [{ opens: '09:00', closes: '11:00' }] };
const office: WeekAndHolidays = { hours: [afternoon, weekday], holidays: [newYear, eve] };

describe('when a calendar is open', () => {
  it.each([
    ['a holiday and the shorter day before it', office, 'UTC', '2025-12-31', '2026-01-01', ['2025-12-31T09/11']],
    ['an ordinary Friday', office, 'UTC', '2026-01-02', '2026-01-02', ['2026-01-02T08/12', '2026-01-02T13/17']],
    ['a weekend', office, 'UTC', '2026-01-03', '2026-01-04', []],
    ['winter in Berlin', office, 'Europe/Berlin', '2026-01-05', '2026-01-05', ['2026-01-05T07/11', '2026-01-05T12/16']],
    ['summer in Berlin', office, 'Europe/Berlin', '2026-07-06', '2026-07-06', ['2026-07-06T06/10', '2026-07-06T11/15']],
    ['no days at all', office, 'UTC', '2026-01-02', '2026-01-01', []],
  ])('%s', (_name, calendar, zone, from, to, expected) => {
    const short = openings(calendar, zone, from, to).map(
      (each) => `${each.from.slice(0, 13)}/${each.to.slice(11, 13)}`,
    );
    expect(short).toEqual(expected);
  });

  it('joins days that go on around the clock', () => {
    expect(openings({ hours: [always], holidays: [] }, 'UTC', '2026-01-01', '2026-01-03')).toEqual([
      { from: '2026-01-01T00:00:00Z', to: '2026-01-04T00:00:00Z' },
    ]);
  });

  it('follows the clock on the wall through the night in which it is put forward and back', () => {
    const night: WeekAndHolidays = { hours: [{ weekdays: [7], opens: '01:00', closes: '04:00' }], holidays: [] };
    const hours = (day: string) => {
      const [opening] = openings(night, 'America/New_York', day, day);
      return (Date.parse(opening!.to) - Date.parse(opening!.from)) / 3_600_000;
    };
    expect(hours('2026-03-08')).toBe(2);
    expect(hours('2026-11-01')).toBe(4);
  });

  it('leaves out hours that the clock skips', () => {
    const skipped: WeekAndHolidays = { hours: [{ weekdays: [7], opens: '02:00', closes: '02:00' }], holidays: [] };
    expect(openings(skipped, 'America/New_York', '2026-03-08', '2026-03-08')).toEqual([]);
  });
});

describe('the hours of a calendar', () => {
  it.each([
    ['hours-overlap', { hours: [weekday, { ...afternoon, opens: '11:59' }], holidays: [] }],
    ['hours-overlap', { hours: [{ ...weekday, closes: '08:00' }], holidays: [] }],
    ['hours-overlap', { hours: [], holidays: [{ ...eve, hours: [{ opens: '11:00', closes: '09:00' }] }] }],
    ['holiday-twice', { hours: [], holidays: [eve, eve] }],
  ])('are refused with %s', (code, calendar) => {
    expect(() => checkCalendar(calendar)).toThrow(expect.objectContaining({ code }));
  });

  it('may meet at a minute', () => {
    expect(() => checkCalendar({ ...office, hours: [weekday, { ...afternoon, opens: '12:00' }] })).not.toThrow();
  });
});
