import type { Appointment, AppointmentStatus } from './appointment.ts';

export type VisitAction =
  | 'confirm'
  | 'check-in'
  | 'encounter'
  | 'arrive'
  | 'fulfil'
  | 'no-show'
  | 'undo'
  | 'move'
  | 'cancel'
  | 'reinstate'
  | 'error';

interface Rule {
  readonly permission: string;
  readonly from: readonly AppointmentStatus[];
  /** Only on the day of the visit. */
  readonly today?: boolean;
}

/** What may be done with a visit in which state, the likeliest first; the service decides again. */
const RULES: Readonly<Record<VisitAction, Rule>> = {
  confirm: { permission: 'appointment:book', from: ['proposed', 'pending'] },
  'check-in': { permission: 'appointment:check-in', from: ['booked', 'arrived'], today: true },
  encounter: { permission: 'clinical:encounter', from: ['checked-in', 'arrived', 'fulfilled'] },
  fulfil: { permission: 'appointment:fulfil', from: ['checked-in', 'arrived'] },
  arrive: { permission: 'appointment:check-in', from: ['booked'], today: true },
  'no-show': { permission: 'appointment:check-in', from: ['booked', 'arrived', 'checked-in'], today: true },
  undo: { permission: 'appointment:check-in', from: ['arrived', 'checked-in', 'noshow'] },
  move: { permission: 'appointment:book', from: ['proposed', 'pending', 'booked'] },
  cancel: {
    permission: 'appointment:book',
    from: ['proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked-in'],
  },
  reinstate: { permission: 'appointment:book', from: ['cancelled'] },
  error: {
    permission: 'appointment:correct',
    from: ['proposed', 'pending', 'waitlist', 'booked', 'arrived', 'checked-in', 'fulfilled', 'noshow', 'cancelled'],
  },
};

/** @param isToday whether the visit is on the day that it is now at its place */
export function actionsOn(
  { status, start, masked }: Pick<Appointment, 'status' | 'start' | 'masked'>,
  may: (permission: string) => boolean,
  isToday: boolean,
): readonly VisitAction[] {
  if (masked) return [];
  return (Object.keys(RULES) as VisitAction[]).filter((action) => {
    const { permission, from, today } = RULES[action];
    if (!from.includes(status) || !may(permission) || (today && !isToday)) return false;
    return start !== null || action === 'cancel' || action === 'error';
  });
}
