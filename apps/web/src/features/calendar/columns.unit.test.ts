import { describe, expect, it } from 'vitest';
import type { ResourceCalendarApiResponse } from '../../api/generated/appointment.gen.ts';
import { columnsOf, lanesOf, onDate, openedAt, shownHours, windowOf } from './columns.ts';

const BERLIN = 'Europe/Berlin';
const stretch = (from: number, to: number) => ({ from, to });

describe('a stretch of a day', () => {
  it.each([
    ['2026-03-02T08:00:00Z', '2026-03-02T09:30:00Z', stretch(9 * 60, 10 * 60 + 30)],
    // Over midnight, each day has its part.
    ['2026-03-01T22:00:00Z', '2026-03-02T00:30:00Z', stretch(0, 90)],
    ['2026-03-02T22:00:00Z', '2026-03-03T01:00:00Z', stretch(23 * 60, 1440)],
    ['2026-03-01T20:00:00Z', '2026-03-01T23:00:00Z', undefined],
    ['2026-03-03T08:00:00Z', '2026-03-03T09:00:00Z', undefined],
  ])('of %s to %s', (start, end, part) => expect(onDate(start, end, '2026-03-02', BERLIN)).toEqual(part));

  it('is asked for from midnight to midnight, on the day of 23 hours too', () =>
    expect(windowOf(['2026-03-29'], BERLIN)).toEqual({
      from: '2026-03-28T23:00:00.000Z',
      to: '2026-03-29T22:00:00.000Z',
    }));
});

const visit = (id: string, resource: string, start: string, end: string) => ({
  id,
  start,
  end,
  resources: [{ id: resource }],
});
const calendar = {
  columns: ['p', 'o'].map((id) => ({
    resource: { id, name: id },
    time_zone: 'UTC',
    open: [{ start: '2026-03-02T07:30:00Z', end: '2026-03-02T12:00:00Z', facility_id: null }],
    blocks: [],
    holds: [{ start: '2026-03-03T09:00:00Z', end: '2026-03-03T09:20:00Z', expires_at: '2026-03-02T09:05:00Z' }],
  })),
  appointments: [
    visit('1', 'p', '2026-03-02T09:00:00Z', '2026-03-02T09:20:00Z'),
    visit('2', 'o', '2026-03-03T17:50:00Z', '2026-03-03T18:10:00Z'),
  ],
  truncated: false,
} as unknown as ResourceCalendarApiResponse;

describe('a calendar', () => {
  const columns = columnsOf(calendar, ['2026-03-02', '2026-03-03']);
  it('has a column for each resource on each day, with what is there', () =>
    expect(
      columns.map(({ key, open, holds, visits }) => [
        key,
        open.length,
        holds.length,
        visits.map(({ appointment }) => appointment.id).join(),
      ]),
    ).toEqual([
      ['p 2026-03-02', 1, 0, '1'],
      ['p 2026-03-03', 0, 1, ''],
      ['o 2026-03-02', 1, 0, ''],
      ['o 2026-03-03', 0, 1, '2'],
    ]));
  it('shows whole hours around all that is open or taken', () =>
    expect(shownHours(columns)).toEqual(stretch(7 * 60, 19 * 60)));
  it.each([
    ['where nothing is cut', 600, 600],
    ['where enough of a visit is left', 544, 544],
    ['where a visit would be cut to a strip, with the whole of it', 550, 540],
    ['where a visit has just ended', 560, 560],
  ])('is opened %s', (_what, minute, at) => expect(openedAt(minute, columns, 15)).toBe(at));
});

it.each([
  ['one after the other', [stretch(0, 20), stretch(20, 40)], [0, 0], [1, 1]],
  ['two at once', [stretch(0, 20), stretch(10, 30)], [0, 1], [2, 2]],
  ['a chain', [stretch(0, 20), stretch(10, 40), stretch(20, 30), stretch(50, 60)], [0, 1, 0, 0], [2, 2, 2, 1]],
])('stand beside each other: %s', (_what, stretches, lanes, of) => {
  const found = lanesOf(stretches);
  expect(found.map(({ lane }) => lane)).toEqual(lanes);
  expect(found.map((each) => each.lanes)).toEqual(of);
});
