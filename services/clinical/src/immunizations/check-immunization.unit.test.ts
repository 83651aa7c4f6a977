import { describe, expect, it } from 'vitest';
import { mustBePlausible } from './check-immunization.ts';

const given = {
  status: 'completed' as const,
  occurred_at: '2026-03-02T14:00:00Z',
  not_done_reason: null,
  expires_on: null,
  subpotent_reason: null,
  dose_number: null,
  series_doses: null,
};

describe('an immunisation', () => {
  it.each([
    ['given', {}, undefined],
    ['not done for a reason', { status: 'not-done', not_done_reason: 'patient-objection' }, undefined],
    ['not done and nobody says why', { status: 'not-done' }, 'reason-needed'],
    ['given, with a reason for not giving it', { not_done_reason: 'immune' }, 'reason-unfit'],
    ['on the day of birth', { occurred_at: '1980-05-05T01:00:00Z' }, undefined],
    ['before birth', { occurred_at: '1980-05-04T23:00:00Z' }, 'before-birth'],
    ['on the last day of its lot', { expires_on: '2026-03-02' }, undefined],
    ['of an expired lot', { expires_on: '2026-03-01' }, 'vaccine-expired'],
    ['of an expired lot, which is said', { expires_on: '2026-03-01', subpotent_reason: 'expired' }, undefined],
    [
      'of an expired lot, not done',
      { expires_on: '2026-03-01', status: 'not-done', not_done_reason: 'out-of-stock' },
      undefined,
    ],
    ['the last of its series', { dose_number: 3, series_doses: 3 }, undefined],
    ['beyond its series', { dose_number: 4, series_doses: 3 }, 'dose-beyond-series'],
  ] as const)('%s', (_what, more, code) => {
    const check = () => mustBePlausible({ ...given, ...more }, '1980-05-05');
    if (code) expect(check).toThrow(expect.objectContaining({ code }));
    else expect(check).not.toThrow();
  });

  it('of somebody whose birth date nobody knows', () => {
    expect(() => mustBePlausible({ ...given, occurred_at: '1900-01-01T00:00:00Z' }, null)).not.toThrow();
  });
});
