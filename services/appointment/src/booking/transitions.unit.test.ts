import { AppointmentStatus } from '@hms/contracts/appointment';
import { describe, expect, it } from 'vitest';
import { mustBecome } from './transitions.ts';

const STATES = (AppointmentStatus as unknown as { enum: AppointmentStatus[] }).enum;

/** Every transition that is allowed; all other pairs are refused. */
const ALLOWED = `
  proposed: pending booked waitlist cancelled entered-in-error
  pending: booked cancelled entered-in-error
  waitlist: booked cancelled entered-in-error
  booked: arrived checked-in fulfilled noshow cancelled entered-in-error
  arrived: booked checked-in fulfilled noshow cancelled entered-in-error
  checked-in: booked fulfilled noshow cancelled entered-in-error
  noshow: booked entered-in-error
  fulfilled: entered-in-error
  cancelled: booked entered-in-error
`;
const allowed = new Set(
  ALLOWED.trim()
    .split('\n')
    .flatMap((text) => {
      const [from, to] = text.trim().split(': ');
      return to!.split(' ').map((each) => `${from} → ${each}`);
    }),
);

describe('the states of an appointment', () => {
  it.each(STATES.flatMap((from) => STATES.map((to) => [from, to] as const)))('%s → %s', (from, to) => {
    const become = () => mustBecome(from, to);
    if (allowed.has(`${from} → ${to}`)) expect(become).not.toThrow();
    else expect(become).toThrow(expect.objectContaining({ code: 'wrong-state', kind: 'conflict' }));
  });

  it('are the ten of FHIR R4', () => expect(STATES).toHaveLength(10));
});
