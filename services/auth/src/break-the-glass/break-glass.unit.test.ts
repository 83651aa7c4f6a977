import type { BreakGlassRequest } from '@hms/contracts/auth';
import { describe, expect, it } from 'vitest';
import { endBreakGlass, openBreakGlass, reviewBreakGlass } from './break-glass.ts';

const now = new Date('2026-03-02T22:00:00.000Z');
const command = {
  user: { id: 'u1', username: 'n.okafor' },
  patient: 'p1',
  reasonCode: 'emergency' as const,
  reasonText: 'Unconscious, allergies unknown',
  minutes: undefined,
};
const request: BreakGlassRequest = {
  id: 'b1',
  user_id: 'u1',
  username: 'n.okafor',
  patient_id: 'p1',
  reason_code: 'emergency',
  reason_text: 'Unconscious, allergies unknown',
  opened_at: '2026-03-02T22:00:00.000Z',
  until: '2026-03-02T23:00:00.000Z',
  ended_at: null,
  review: null,
  version: 1,
};
const context = { now, longestMinutes: 60, open: [] };

describe('breaking the glass', () => {
  it('opens for the usual time, or for less, never for longer', () => {
    const until = (minutes?: number) => openBreakGlass({ ...command, minutes }, context)[0]?.data;
    expect(until()).toMatchObject({ until: '2026-03-02T23:00:00.000Z', patient_id: 'p1', reason_code: 'emergency' });
    expect(until(15)).toMatchObject({ until: '2026-03-02T22:15:00.000Z' });
    expect(() => until(61)).toThrow('At most 60 minutes');
  });

  it('opens a record once at a time', () => {
    expect(() => openBreakGlass(command, { ...context, open: [request] })).toThrow('opened this record already');
    expect(openBreakGlass(command, { ...context, open: [{ ...request, patient_id: 'p2' }] })).toHaveLength(1);
  });

  it('is ended by who opened it, while it is open', () => {
    expect(endBreakGlass(request, 'u1', now)).toHaveLength(1);
    expect(endBreakGlass({ ...request, ended_at: request.opened_at }, 'u1', now)).toEqual([]);
    expect(endBreakGlass(request, 'u1', new Date('2026-03-02T23:00:00.000Z'))).toEqual([]);
    expect(() => endBreakGlass(request, 'u2', now)).toThrow('Somebody else');
  });

  it('is judged once, by somebody else, and a rebuke says why', () => {
    const review = { verdict: 'justified' as const, note: null, reviewer: 'u9' };
    expect(reviewBreakGlass(request, review)).toEqual([
      { type: 'access.break-glass-reviewed', data: { verdict: 'justified', note: null, reviewed_by: 'u9' } },
    ]);
    expect(() => reviewBreakGlass(request, { ...review, reviewer: 'u1' })).toThrow('own case');
    expect(() => reviewBreakGlass(request, { ...review, verdict: 'not-justified', note: '  ' })).toThrow('Say why');
    const done = { verdict: 'justified' as const, note: null, reviewed_by: 'u9', reviewed_at: request.until };
    expect(() => reviewBreakGlass({ ...request, review: done }, review)).toThrow('reviewed already');
  });
});
