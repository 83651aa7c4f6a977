import { describe, expect, it } from 'vitest';
import { cursorOf, entriesOf, entriesThat, placeOf } from './filter.ts';

const unresolved = { user: undefined, records: undefined };

describe('a filter of the trail', () => {
  it('is no condition where nothing is asked', () => {
    expect(entriesThat({}, unresolved)).toEqual({ sql: 'from access_trail t', parameters: [] });
  });

  it('binds every value as a parameter', () => {
    const hostile = `'; drop table access_trail; --`;
    const { sql, parameters } = entriesThat(
      { operation: hostile, purpose: hostile },
      { user: hostile, records: [hostile] },
    );
    expect(sql).toBe(`from ${entriesOf('$1')} where t.actor = $2 and t.operation = $3 and t.purpose = $4`);
    expect(parameters).toEqual([[hostile], hostile, hostile, hostile]);
  });

  it('goes on after a place', () => {
    const place = { at: '2026-03-02T09:00:00.000Z', number: 7 };
    expect(entriesThat({ outcome: 'denied' }, unresolved, { after: place })).toEqual({
      sql: 'from access_trail t where t.outcome = $1 and (t.at, t.number) < ($2, $3)',
      parameters: ['denied', place.at, 7],
    });
    const { sql } = entriesThat({}, unresolved, { after: place, order: 'at' });
    expect(sql).toBe('from access_trail t where (t.at, t.number) > ($1, $2)');
  });

  it.each([
    { at: '2026-03-02T09:00:00.123Z', number: 1 },
    { at: '1970-01-01T00:00:00.000Z', number: 9_007_199_254_740_991 },
  ])('gives out places as cursors and takes them back: %j', (place) => {
    expect(placeOf(cursorOf(place))).toEqual(place);
  });

  it.each(['', 'x', '1.', '.1', '-1.1', 'zzzzzzzzzzz.1', '2bxyzabcdef.1', '1.zzzzzzzzzzz'])(
    'refuses the cursor %j',
    (cursor) => {
      expect(() => placeOf(cursor)).toThrow(expect.objectContaining({ code: 'invalid-cursor' }));
    },
  );
});
