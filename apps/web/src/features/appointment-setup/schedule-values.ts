import type { BookingSchedule } from '../../api/generated/appointment.gen.ts';
import { type Hours, numberOf, orNull, sentHours, typedHours } from './values.ts';

interface SessionValues extends Hours {
  readonly weekdays: number[];
  readonly slot_minutes: string;
  readonly type_ids: string[];
  readonly breaks: Hours[];
}

interface ExceptionValues {
  readonly date: string;
  readonly hours: Hours[];
  readonly note: string;
}

/** What is typed of when something can be booked. */
export interface ScheduleValues {
  readonly name: string;
  readonly facility_id: string;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly sessions: SessionValues[];
  readonly exceptions: ExceptionValues[];
  readonly active: boolean;
}

export const freshSession = (): SessionValues => ({
  weekdays: [1, 2, 3, 4, 5],
  starts: '08:00',
  ends: '17:00',
  slot_minutes: '',
  type_ids: [],
  breaks: [],
});

/** @param today where the resource is */
export const freshSchedule = (today: string): ScheduleValues => ({
  name: '',
  facility_id: '',
  valid_from: today,
  valid_to: '',
  sessions: [freshSession()],
  exceptions: [],
  active: true,
});

export const scheduleValues = (schedule: BookingSchedule): ScheduleValues => ({
  name: schedule.name ?? '',
  facility_id: schedule.facility_id ?? '',
  valid_from: schedule.valid_from,
  valid_to: schedule.valid_to ?? '',
  sessions: schedule.sessions.map(({ slot_minutes, breaks, ...session }) => ({
    ...session,
    ...typedHours(session),
    slot_minutes: slot_minutes === null ? '' : String(slot_minutes),
    breaks: breaks.map(typedHours),
  })),
  exceptions: schedule.exceptions.map(({ date, hours, note }) => ({
    date,
    hours: hours.map(typedHours),
    note: note ?? '',
  })),
  active: schedule.active,
});

/** What is sent of it, without the resource and whether it is in use. */
export const scheduleBody = ({ active: _active, ...values }: ScheduleValues) => ({
  name: orNull(values.name),
  facility_id: values.facility_id || null,
  valid_from: values.valid_from,
  valid_to: values.valid_to || null,
  sessions: values.sessions.map((session) => ({
    weekdays: session.weekdays.toSorted((a, b) => a - b),
    ...sentHours(session),
    slot_minutes: numberOf(session.slot_minutes),
    type_ids: session.type_ids,
    breaks: session.breaks.map(sentHours),
  })),
  exceptions: values.exceptions
    .map(({ date, hours, note }) => ({ date, hours: hours.map(sentHours), note: orNull(note) }))
    .toSorted((a, b) => a.date.localeCompare(b.date)),
});
