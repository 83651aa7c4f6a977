import { expect, it } from 'vitest';
import { reviewOf } from './allergy-status.ts';

const recorded = (at: string, in_error = false) => ({ updated_at: at, updated_by: 'nurse', in_error });
const none = (at: string) => ({ at, by: 'physician' });

it.each([
  ['nobody asked', [], [], 'not-asked', null],
  ['somebody asked and there are none', [], [none('2026-01-02')], 'none-known', '2026-01-02'],
  ['an allergy is recorded', [recorded('2026-01-01')], [], 'recorded', '2026-01-01'],
  [
    'one that is recorded later ends the statement',
    [recorded('2026-01-03')],
    [none('2026-01-02')],
    'recorded',
    '2026-01-03',
  ],
  [
    'the statement counts after all have ended',
    [recorded('2026-01-01')],
    [none('2026-01-02')],
    'none-known',
    '2026-01-02',
  ],
  ['one in error is none', [recorded('2026-01-03', true)], [none('2026-01-02')], 'none-known', '2026-01-02'],
  ['one in error alone says nothing', [recorded('2026-01-03', true)], [], 'not-asked', null],
  ['the newest statement counts', [], [none('2026-01-02'), none('2026-01-05')], 'none-known', '2026-01-05'],
])('%s', (_what, allergies, statements, status, reviewed_at) => {
  expect(reviewOf(allergies, statements)).toMatchObject({ status, reviewed_at });
});
