import { skipToken } from '@reduxjs/toolkit/query';
import { type BookableResource, useListBookableResourcesQuery } from '../../api/generated/appointment.gen.ts';
import { useListStaffQuery } from '../../api/generated/config.gen.ts';
import { useMe } from '../../session/me.ts';

export interface OwnCalendar {
  /** What is booked where patients come to whoever is signed in; undefined for somebody to whom nobody can be booked. */
  readonly resource: BookableResource | undefined;
  readonly isKnown: boolean;
  readonly problem: unknown;
}

/** The calendar of whoever is signed in: that of the person in the staff directory who has this account. */
export function useOwnCalendar(): OwnCalendar {
  const me = useMe();
  const staff = useListStaffQuery(me ? { userId: me.id, perPage: 1 } : skipToken);
  const [person] = staff.currentData?.staff ?? [];
  const booked = useListBookableResourcesQuery(person ? { refersTo: person.id, perPage: 1 } : skipToken);
  return {
    resource: booked.currentData?.resources[0],
    isKnown: booked.currentData !== undefined || (staff.currentData !== undefined && !person),
    problem: staff.error ?? booked.error,
  };
}
