import { expect, it } from 'vitest';
import { ANYTHING, type Criteria, criteriaFrom, toAsk, withCriteria } from './criteria.ts';

const wanted: Criteria = {
  type: 't1',
  resources: ['r1', 'r2'],
  facility: 'f1',
  from: '2026-03-05',
  weekdays: [1, 5],
  part: 'morning',
};
const NOW = Date.parse('2026-03-02T15:00:00Z');
const ZONE = 'America/New_York';

it('stands in the address, beside what else stands there', () => {
  const address = withCriteria(new URLSearchParams('patient=p1&part=evening'), wanted);
  expect(address.get('patient')).toBe('p1');
  expect(criteriaFrom(address)).toEqual(wanted);
  expect(String(withCriteria(address, ANYTHING))).toBe('patient=p1');
});

it('takes nothing from an address that makes no sense', () =>
  expect(criteriaFrom(new URLSearchParams('weekdays=0,9,x&part=night'))).toEqual(ANYTHING));

it('is asked for by the calendar of the place', () => {
  expect(toAsk(wanted, ZONE, NOW).body).toEqual({
    type_id: 't1',
    resource_ids: ['r1', 'r2'],
    facility_id: 'f1',
    from: '2026-03-05T05:00:00.000Z',
    weekdays: [1, 5],
    part_of_day: 'morning',
    days: 28,
    limit: 60,
  });
});

it('begins now where the day is today or over', () => {
  for (const from of ['', '2026-03-01', '2026-03-02'])
    expect(toAsk({ ...ANYTHING, type: 't1', from }, ZONE, NOW).body).toEqual({ type_id: 't1', days: 28, limit: 60 });
});
