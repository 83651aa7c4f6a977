import { describe, expect, it } from 'vitest';
import { mustBePlausible } from './plausible.ts';

describe('what cannot be', () => {
  const context = { now: new Date('2026-03-01T12:00:00.000Z'), today: '2026-03-01' };
  const cases = [
    ['nothing known', {}, undefined],
    ['born today', { date_of_birth: '2026-03-01' }, undefined],
    ['born tomorrow', { date_of_birth: '2026-03-02' }, 'birth-date-in-future'],
    ['died today', { deceased_at: '2026-03-01' }, undefined],
    ['died tomorrow', { deceased_at: '2026-03-02' }, 'death-in-future'],
    ['died in a second', { deceased_at: '2026-03-01T12:00:01Z' }, 'death-in-future'],
    ['died an hour ago elsewhere', { deceased_at: '2026-03-01T20:00:00+09:00' }, undefined],
    ['died on the day of birth', { date_of_birth: '2026-02-01', deceased_at: '2026-02-01' }, undefined],
    ['died the day before', { date_of_birth: '2026-02-01', deceased_at: '2026-01-31' }, 'death-before-birth'],
    ['died on it east of here', { date_of_birth: '2026-02-01', deceased_at: '2026-01-31T20:00:00Z' }, undefined],
    ['died long before', { date_of_birth: '2026-02-01', deceased_at: '2026-01-30T20:00:00Z' }, 'death-before-birth'],
    ['one’s own mother', { id: 'a', mother_id: 'a' }, 'own-mother'],
  ] as const;
  it.each(cases)('%s', (_case, about, code) => {
    const check = () => mustBePlausible({ date_of_birth: null, deceased_at: null, mother_id: null, ...about }, context);
    if (code) expect(check).toThrow(expect.objectContaining({ code }));
    else expect(check).not.toThrow();
  });
});
