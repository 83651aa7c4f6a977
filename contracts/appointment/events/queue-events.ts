import { date, event, instant, line, nullable, record, Type, uuid } from '@hms/platform/contract';

const desk = nullable(line(40));
/** Where the token stands, and the day on which it counts; absent in old events. */
const standing = { service_point_id: Type.Optional(uuid()), day: Type.Optional(date()) };

export const queueEvents = {
  'appointment.token.issued': event({
    describe: 'Somebody waits to be called.',
    data: record({
      number: line(10),
      day: date({ description: 'On which the number counts' }),
      ordinal: Type.Integer(),
      prefix: line(2),
      service_point_id: uuid(),
      appointment_id: nullable(uuid()),
      patient_id: nullable(uuid()),
      priority: Type.Boolean(),
      issued_at: instant(),
    }),
  }),
  'appointment.token.called': event({ describe: 'Somebody was called.', data: record({ desk, ...standing }) }),
  'appointment.token.serving': event({ describe: 'Somebody came and is seen to.', data: record(standing) }),
  'appointment.token.skipped': event({ describe: 'Nobody came.', data: record(standing) }),
  'appointment.token.requeued': event({ describe: 'Somebody waits again.', data: record(standing) }),
  'appointment.token.transferred': event({
    describe: 'Somebody was sent on to another service point.',
    data: record({ from: uuid(), service_point_id: uuid(), day: standing.day }),
  }),
  'appointment.token.done': event({ describe: 'Somebody is done.', data: record(standing) }),
};
