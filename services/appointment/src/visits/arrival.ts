import type { Decision } from '../appointment-service.ts';
import type { AppointmentRecord } from '../booking/appointment-record.ts';
import { mustBecome } from '../booking/transitions.ts';

const MINUTE = 60_000;

/** Whole minutes that somebody came after the start; 0 for who came in time. */
export function lateMinutes({ start }: Pick<AppointmentRecord, 'start'>, at: string): number {
  return start === null ? 0 : Math.max(0, Math.floor((Date.parse(at) - Date.parse(start)) / MINUTE));
}

/** Throws `wrong-state`. */
export function arrive(record: AppointmentRecord, at: string): Decision[] {
  mustBecome(record.status, 'arrived');
  return [{ type: 'appointment.arrived', data: { at, late_minutes: lateMinutes(record, at) } }];
}

/** Throws `wrong-state`. */
export function checkInVisit(record: AppointmentRecord, at: string, token: string | null): Decision[] {
  mustBecome(record.status, 'checked-in');
  return [{ type: 'appointment.checked-in', data: { at, late_minutes: lateMinutes(record, at), token_id: token } }];
}

/** @param taken whether somebody else got the slot after a no-show. Throws `wrong-state`. */
export function undo(record: AppointmentRecord, taken: boolean): Decision[] {
  mustBecome(record.status, 'booked');
  return [{ type: 'appointment.arrival-undone', data: { overbooked: record.overbooked || taken } }];
}

/** Throws `wrong-state`. */
export function fulfil(record: AppointmentRecord, at: string): Decision[] {
  mustBecome(record.status, 'fulfilled');
  return [{ type: 'appointment.fulfilled', data: { at } }];
}

/** Throws `wrong-state`. */
export function notCome(record: AppointmentRecord, at: string): Decision[] {
  mustBecome(record.status, 'noshow');
  return [{ type: 'appointment.no-show', data: { at } }];
}
