import type { AppointmentStatus } from '@hms/contracts/appointment';
import { conflict } from '@hms/platform/contract';

/** What may follow on each state (FHIR R4 AppointmentStatus); everything else is refused. */
const TRANSITIONS: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  proposed: ['pending', 'booked', 'waitlist', 'cancelled', 'entered-in-error'],
  pending: ['booked', 'cancelled', 'entered-in-error'],
  waitlist: ['booked', 'cancelled', 'entered-in-error'],
  booked: ['arrived', 'checked-in', 'fulfilled', 'noshow', 'cancelled', 'entered-in-error'],
  arrived: ['booked', 'checked-in', 'fulfilled', 'noshow', 'cancelled', 'entered-in-error'],
  'checked-in': ['booked', 'fulfilled', 'noshow', 'cancelled', 'entered-in-error'],
  // Its slot is free already: who comes after all is booked again first.
  noshow: ['booked', 'entered-in-error'],
  fulfilled: ['entered-in-error'],
  // Taken back, where its slot is still to be had.
  cancelled: ['booked', 'entered-in-error'],
  'entered-in-error': [],
};

export const mayBecome = (from: AppointmentStatus, to: AppointmentStatus): boolean => TRANSITIONS[from].includes(to);

/** Throws `wrong-state` where the visit cannot become so. */
export function mustBecome(from: AppointmentStatus, to: AppointmentStatus): void {
  if (!mayBecome(from, to)) throw wrongState(from, to);
}

export const wrongState = (from: AppointmentStatus, to: AppointmentStatus) =>
  conflict('wrong-state', `An appointment that is ${from} cannot become ${to} by this.`, {
    members: { status: from, wanted: to, possible: TRANSITIONS[from] },
  });

/** States in which the time of a visit may still change. */
const OPEN = new Set<AppointmentStatus>(['proposed', 'pending', 'booked']);

export const isOpen = (status: AppointmentStatus): boolean => OPEN.has(status);
