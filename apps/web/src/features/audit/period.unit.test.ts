import { describe, expect, it } from 'vitest';
import { askedPeriod, instantFrom, localOf } from './period.ts';

const now = new Date(2026, 2, 10, 15, 30);
const local = (day: number, hour = 0, minute = 0) => new Date(2026, 2, day, hour, minute).toISOString();

describe('the period of a list of entries', () => {
  it.each([
    [{}, {}],
    [{ period: '1' }, { from: local(10) }],
    [{ period: '7' }, { from: local(4) }],
    [{ period: '7', from: '2026-03-01' }, { from: local(4) }],
    [{ period: 'long ago' }, {}],
    [
      { from: '2026-03-01', to: '2026-03-02' },
      { from: local(1), to: local(3) },
    ],
    [{ from: local(1, 9, 15) }, { from: local(1, 9, 15) }],
    [{ from: 'nonsense', to: '2026-99-99' }, {}],
  ])('%j asks for %j', (chosen, asked) => {
    expect(askedPeriod(chosen, now)).toEqual(asked);
  });

  it.each(['2026-03-10T07:05', '2026-12-31T23:59'])('shows %s in a field as it was typed', (typed) => {
    expect(localOf(instantFrom(typed))).toBe(typed);
  });

  it('waits for a whole time', () => expect(instantFrom('')).toBeUndefined());
});
