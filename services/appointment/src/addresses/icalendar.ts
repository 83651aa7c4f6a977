import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import type { AppointmentRecord } from '../booking/appointment-record.ts';

type Entry = Pick<
  AppointmentRecord,
  'id' | 'status' | 'start' | 'end' | 'telehealth' | 'rescheduled' | 'created_at' | 'updated_at'
>;

/**
 * Appointments as iCalendar (RFC 5545). A feed lies on telephones and in other people's clouds, so it says that somebody comes
 * and when; never who, why, or for what.
 */
export function calendarOf({ name }: { readonly name: string }, entries: readonly Entry[]): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'HMS', product: 'Appointments', language: 'EN' },
    ttl: 15 * 60,
  });
  for (const { id, status, start, end, telehealth, rescheduled, created_at, updated_at } of entries)
    calendar.createEvent({
      id,
      start: new Date(start!),
      end: new Date(end!),
      // Otherwise the moment of reading, by which every reading would look like a change.
      stamp: new Date(updated_at),
      created: new Date(created_at),
      lastModified: new Date(updated_at),
      sequence: rescheduled,
      summary: telehealth ? 'Appointment by video' : 'Appointment',
      status: status === 'pending' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      busystatus: ICalEventBusyStatus.BUSY,
    });
  return calendar.toString();
}
