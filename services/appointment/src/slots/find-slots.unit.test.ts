import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Bookable, findSlots, type SlotSearch } from './find-slots.ts';
import { openHours } from './open-hours.ts';
import { instantAt } from './wall-clock.ts';

const MINUTE = 60_000;
const at = (time: string) => Date.parse(`2026-03-02T${time}Z`);
const stretch = (text: string) => {
  const [start, end] = text.split('-');
  return { start: at(start!), end: at(end!) };
};

const resource = (id: string, open: readonly string[] | null, busy: readonly string[] = [], more = {}): Bookable => ({
  id,
  facility: null,
  busy: busy.map(stretch),
  open:
    open === null ? null : open.map((each) => ({ ...stretch(each), facility: null, step: null, types: [], ...more })),
});

const search = (needs: SlotSearch['needs'], more: Partial<SlotSearch> = {}): SlotSearch => ({
  needs,
  type: 'visit',
  length: 30 * MINUTE,
  before: 0,
  after: 0,
  during: { start: at('00:00'), end: at('23:59') },
  limit: 100,
  ...more,
});

const time = (instant: number) => new Date(instant).toISOString().slice(11, 16);
const found = (needs: SlotSearch['needs'], more: Partial<SlotSearch> = {}) =>
  findSlots(search(needs, more)).map(({ start, resources }) => [time(start), ...resources].join(' '));

describe('the first free slots', () => {
  it.each<[string, SlotSearch['needs'], Partial<SlotSearch>, string[]]>([
    ['follow each other', [[resource('a', ['09:00-10:30'])]], {}, ['09:00 a', '09:30 a', '10:00 a']],
    [
      'begin on the grid of the hours',
      [[resource('a', ['09:00-10:00'], [], { step: 20 * MINUTE })]],
      {},
      ['09:00 a', '09:20 a'],
    ],
    [
      'leave out what is booked',
      [[resource('a', ['09:00-11:00'], ['09:30-10:00'])]],
      {},
      ['09:00 a', '10:00 a', '10:30 a'],
    ],
    ['go on where a booking ends', [[resource('a', ['09:00-11:00'], ['09:10-09:40'])]], {}, ['09:40 a', '10:10 a']],
    [
      'keep to the grid beside a booking',
      [[resource('a', ['09:00-11:00'], ['09:10-09:40'], { step: 30 * MINUTE })]],
      {},
      ['10:00 a', '10:30 a'],
    ],
    [
      'keep buffers free',
      [[resource('a', ['09:00-11:00'], ['09:40-10:00'])]],
      { before: 5 * MINUTE, after: 10 * MINUTE },
      ['09:00 a', '10:05 a'],
    ],
    [
      'let buffers reach out of the hours',
      [[resource('a', ['09:00-09:30'])]],
      { before: 15 * MINUTE, after: 15 * MINUTE },
      ['09:00 a'],
    ],
    ['do not fit into less time', [[resource('a', ['09:00-09:29'])]], {}, []],
    ['may end as the hours end', [[resource('a', ['09:00-09:30'])]], {}, ['09:00 a']],
    [
      'are of several people, the earliest first',
      [[resource('b', ['10:00-10:30']), resource('a', ['09:00-09:30'])]],
      {},
      ['09:00 a', '10:00 b'],
    ],
    [
      'need a room too',
      [
        [resource('a', ['09:00-11:00'])],
        [resource('r1', null, ['09:00-10:00']), resource('r2', null, ['09:30-11:00'])],
      ],
      {},
      ['09:00 a r2', '10:00 a r1', '10:30 a r1'],
    ],
    [
      'need two rooms',
      [
        [resource('a', ['09:00-09:30'])],
        [resource('r1', null), resource('r2', null)],
        [resource('r1', null), resource('r2', null)],
      ],
      {},
      ['09:00 a r1 r2'],
    ],
    ['are none without a room', [[resource('a', ['09:00-11:00'])], []], {}, []],
    ['are none without anybody', [[]], {}, []],
    [
      'need nobody but a room that is always open',
      [[resource('r', null, ['00:00-22:50'])]],
      {},
      ['22:50 r', '23:20 r'],
    ],
    ['are not for other types', [[resource('a', ['09:00-10:00'], [], { types: ['surgery'] })]], {}, []],
    [
      'are for the type of the hours',
      [[resource('a', ['09:00-09:30'], [], { types: ['surgery', 'visit'] })]],
      {},
      ['09:00 a'],
    ],
    [
      'begin no sooner than asked',
      [[resource('a', ['09:00-11:00'])]],
      { during: { start: at('09:40'), end: at('23:00') } },
      ['10:00 a', '10:30 a'],
    ],
    [
      'are only those that are accepted',
      [[resource('a', ['09:00-11:00'])]],
      { accepts: (start) => start >= at('10:30') },
      ['10:30 a'],
    ],
    [
      'stop at the limit, with all of the last moment',
      [[resource('a', ['09:00-11:00']), resource('b', ['09:00-11:00'])]],
      { limit: 3 },
      ['09:00 a', '09:00 b', '09:30 a', '09:30 b'],
    ],
  ])('%s', (_name, needs, more, expected) => {
    expect(found(needs, more)).toEqual(expected);
  });

  it('are at one place', () => {
    const doctor = {
      ...resource('a', null),
      open: [{ ...stretch('09:00-09:30'), facility: 'mill', step: null, types: [] }],
    };
    const rooms = [
      { ...resource('main-room', null), facility: 'main' },
      { ...resource('mill-room', null), facility: 'mill' },
    ];
    expect(findSlots(search([[doctor], rooms]))).toMatchObject([{ facility: 'mill', resources: ['a', 'mill-room'] }]);
    expect(findSlots(search([[doctor], rooms], { facility: 'main' }))).toEqual([]);
  });

  it.each([
    ['2026-03-08', 'the clocks are put forward', 6],
    ['2026-11-01', 'the clocks are put back', 10],
    ['2026-03-15', 'nothing happens', 8],
  ])('on %s, when %s, a night from 0 to 4 has %i halves of an hour', (date, _what, count) => {
    const zone = 'America/New_York';
    const day = new Date(`${date}T12:00Z`);
    const during = { start: day.getTime() - 12 * 3_600_000, end: day.getTime() + 12 * 3_600_000 };
    const schedule = {
      valid_from: '2020-01-01',
      valid_to: null,
      exceptions: [],
      sessions: [{ weekdays: [7], starts: '00:00', ends: '04:00', slot_minutes: 30, type_ids: [], breaks: [] }],
    };
    const night = { id: 'a', facility: null, busy: [], open: openHours(schedule, null, zone, during) };
    expect(findSlots(search([[night]], { during }))).toHaveLength(count);
  });

  it('of people in two time zones stand in the order of the instants', () => {
    const zones = ['Europe/Berlin', 'America/New_York'];
    const during = { start: Date.parse('2026-03-09T00:00Z'), end: Date.parse('2026-03-10T00:00Z') };
    const schedule = {
      valid_from: '2020-01-01',
      valid_to: null,
      exceptions: [],
      sessions: [{ weekdays: [1], starts: '09:00', ends: '09:30', slot_minutes: null, type_ids: [], breaks: [] }],
    };
    const people = zones.map((zone) => ({
      id: zone,
      facility: null,
      busy: [],
      open: openHours(schedule, null, zone, during),
    }));
    // Berlin is still in winter, New York in summer already: five hours between them.
    expect(
      findSlots(search([people], { during })).map(({ start, resources }) => `${time(start)} ${resources[0]}`),
    ).toEqual(['08:00 Europe/Berlin', '13:00 America/New_York']);
  });
});

describe('the clock on the wall', () => {
  const date = (text: string) => {
    const [year, month, day] = text.split('-').map(Number);
    return new Temporal.PlainDate(year!, month!, day!);
  };
  it.each([
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-03-02', '24:00', 'UTC', '2026-03-03T00:00:00.000Z'],
    ['2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('%s %s in %s is %s', (day, clock, zone, expected) => {
    expect(new Date(instantAt(date(day), clock, zone)).toISOString()).toBe(expected);
  });
});
