import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBirthYear, readBirthDates } from './birth-dates.ts';

const read = (text: string) => readBirthDates(text, 2026);

describe('birth dates', () => {
  it.each([
    ['1980-03-07', ['19800307']],
    ['1980/3/7', ['19800307']],
    ['19800307', ['19800307']],
    ['07.03.1980', ['19800307']],
    ['7.3.80', ['19800307']],
    ['7 Mar 1980', ['19800307']],
    ['7-March-1980', ['19800307']],
    ['7th march 80', ['19800307']],
    ['Mar 7, 1980', ['19800307']],
    ['March 7 1980', ['19800307']],
    ['25/12/1980', ['19801225']],
    ['12/25/1980', ['19801225']],
    ['31.12.99', ['19991231']],
    ['1.1.26', ['20260101']],
    ['1.1.27', ['19270101']],
    ['29.2.2000', ['20000229']],
  ])('%s', (text, days) => {
    expect(read(text)).toEqual({ days });
  });

  it('mean both days where day and month can change places', () => {
    expect(read('3/7/1980')?.days).toEqual(['19800307', '19800703']);
    expect(read('03-07-80')?.days).toEqual(['19800307', '19800703']);
    expect(read('07031980')?.days).toEqual(['19800307', '19800703']);
    expect(read('3/3/1980')?.days).toEqual(['19800303']);
  });

  it.each([
    ['1980-03', '198003'],
    ['3/1980', '198003'],
    ['Mar 1980', '198003'],
  ])('know the month of %s', (text, part) => {
    expect(read(text)).toEqual({ days: [], part });
  });

  it.each([
    '30.02.1980',
    '1980-13-01',
    '29.2.1900',
    '12345678',
    '99.99.99',
    '1980',
    'March',
    'Smith',
    '',
    '2031-01-01',
    '1700-01-01',
    '1980-00',
  ])('are not in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('are read back from every day since 1850', () => {
    const min = new Date('1850-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.date({ min, max: new Date('2026-01-01T00:00:00Z'), noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(read(iso)?.days).toEqual([iso.replaceAll('-', '')]);
        expect(read(iso.split('-').toReversed().join('.'))?.days).toEqual([iso.replaceAll('-', '')]);
      }),
    );
  });

  it('may be a year alone', () => {
    expect([
      isBirthYear('1980', 2026),
      isBirthYear('1849', 2026),
      isBirthYear('2027', 2026),
      isBirthYear('80', 2026),
    ]).toEqual([true, false, false, false]);
  });
});
