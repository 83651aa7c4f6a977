import { date, event, instant, line, nullable, oneOf, record, Type, uuid } from '@hms/platform/contract';
import { TimeOfDay } from '../../config/contact.ts';
import { ServicePoint } from '../queue.ts';
import { BookableResource } from '../resources.ts';
import { BookingSchedule, TimeBlock } from '../schedules.ts';
import { RecurrenceRule } from '../series.ts';
import { AppointmentType } from '../types.ts';

const series = {
  patient_id: uuid(),
  type_id: uuid(),
  first_date: date(),
  time: TimeOfDay,
  time_zone: line(60),
  duration_minutes: Type.Integer(),
  resource_ids: Type.Array(uuid()),
  rule: RecurrenceRule,
};

/** What was set up is told as a whole, as it is now. */
export const scheduleEvents = {
  'appointment.resource.defined': event({
    describe: 'Something that can be booked was added or changed.',
    data: BookableResource,
  }),
  'appointment.type.defined': event({ describe: 'A type of appointment was added or changed.', data: AppointmentType }),
  'appointment.schedule.defined': event({
    describe: 'It was said or changed when a resource can be booked.',
    data: BookingSchedule,
  }),
  'appointment.service-point.defined': event({
    describe: 'A place where people wait to be called was added or changed.',
    data: ServicePoint,
  }),
  'appointment.block.placed': event({
    describe: 'A resource cannot be booked for a time.',
    data: record({
      resource_id: uuid(),
      start: instant(),
      end: instant(),
      reason: TimeBlock.properties.reason,
      note: nullable(line(500)),
    }),
  }),
  'appointment.block.lifted': event({ describe: 'A resource can be booked again.', data: record({}) }),
  'appointment.slot.held': event({
    describe: 'A slot is kept while its appointment is written down.',
    data: record({
      type_id: uuid(),
      start: instant(),
      end: instant(),
      buffer_before_minutes: Type.Integer(),
      buffer_after_minutes: Type.Integer(),
      resource_ids: Type.Array(uuid()),
      expires_at: instant(),
    }),
  }),
  'appointment.slot.released': event({
    describe: 'A held slot was booked, given back or has expired.',
    data: record({ why: oneOf(['booked', 'given-back', 'expired']) }),
  }),
  'appointment.series.created': event({
    describe: 'A series of visits was agreed on.',
    data: record({ ...series, continues: nullable(uuid()) }),
  }),
  'appointment.series.changed': event({
    describe: 'A series goes on otherwise, or ends sooner.',
    data: record({
      time: TimeOfDay,
      duration_minutes: Type.Integer(),
      resource_ids: Type.Array(uuid()),
      rule: RecurrenceRule,
    }),
  }),
};
