import { date, line, liveTopic, record, Type, uuid } from '@hms/platform/contract';
import { appointmentEvents } from './events/appointment-events.ts';
import { queueEvents } from './events/queue-events.ts';
import { scheduleEvents } from './events/schedule-events.ts';

const events = { ...appointmentEvents, ...queueEvents, ...scheduleEvents };
const visits = [
  'appointment.created',
  'appointment.confirmed',
  'appointment.rescheduled',
  'appointment.updated',
  'appointment.cancelled',
  'appointment.entered-in-error',
  'appointment.arrived',
  'appointment.checked-in',
  'appointment.arrival-undone',
  'appointment.fulfilled',
  'appointment.no-show',
  'appointment.offered',
  'appointment.offer-withdrawn',
] as const;
/** What changes who waits for a slot, and what is offered to them. */
const waiting = [
  'appointment.created',
  'appointment.confirmed',
  'appointment.updated',
  'appointment.cancelled',
  'appointment.entered-in-error',
  'appointment.offered',
  'appointment.offer-withdrawn',
] as const;
const tokens = [
  'appointment.token.issued',
  'appointment.token.called',
  'appointment.token.serving',
  'appointment.token.skipped',
  'appointment.token.requeued',
  'appointment.token.transferred',
  'appointment.token.done',
] as const;

/** Of what old events do not say, everybody is told. */
const anywhere = [{}];
const pointsOf = (data: { readonly from?: string; readonly service_point_id?: string | undefined }) =>
  data.service_point_id === undefined
    ? anywhere
    : [data.from, data.service_point_id].flatMap((point) => (point ? [{ point }] : []));

/** The facility of a key for the boards of all of them. */
const ALL = 'all';

export const appointmentLive = {
  'appointment.day': liveTopic(events, {
    describe: 'The appointments of a day at a facility, or at all of them, and the tokens of those who wait.',
    permission: 'appointment:read',
    key: record({ facility: Type.Union([uuid(), Type.Literal(ALL)]), day: date() }),
    row: ({ facility }) => (facility === ALL ? {} : { facility }),
    audit: { of: 'schedule' },
    events: [...visits, ...tokens],
    keysOf({ data }) {
      // The number of a token counts at all facilities of a day.
      if (!('places' in data)) return 'day' in data && data.day ? [{ day: data.day }] : anywhere;
      return (data.places ?? []).flatMap(({ facility_id, day }) =>
        day === null ? [] : [{ facility: ALL, day }, ...(facility_id ? [{ facility: facility_id, day }] : [])],
      );
    },
  }),
  'appointment.calendar': liveTopic(events, {
    describe: 'What is booked, held or blocked of one resource, and when it can be booked.',
    permission: 'appointment:read',
    key: record({ resource: uuid() }),
    row: 'asked',
    audit: { of: 'schedule' },
    events: [
      ...visits,
      'appointment.slot.held',
      'appointment.slot.released',
      'appointment.block.placed',
      'appointment.block.lifted',
      'appointment.schedule.defined',
      'appointment.resource.defined',
    ],
    keysOf({ event_type, data, stream_id }) {
      if (event_type === 'appointment.resource.defined') return [{ resource: stream_id }];
      if (event_type === 'appointment.block.placed' || event_type === 'appointment.schedule.defined')
        return [{ resource: data.resource_id }];
      if (event_type === 'appointment.slot.held') return data.resource_ids.map((resource) => ({ resource }));
      // The booking itself says where.
      if (event_type === 'appointment.slot.released') return data.why === 'booked' ? [] : anywhere;
      if (event_type === 'appointment.block.lifted' || !data.places) return anywhere;
      return data.places.flatMap(({ resource_ids }) => resource_ids.map((resource) => ({ resource })));
    },
  }),
  'appointment.waiting-list': liveTopic(events, {
    describe: 'Somebody waits for a slot or does no more, or is offered one.',
    permission: 'appointment:read',
    audit: { of: 'schedule' },
    events: waiting,
  }),
  'appointment.queue': liveTopic(events, {
    describe: 'Who waits at a service point, was called or did not come, as numbers.',
    permission: 'appointment:read',
    key: record({ point: uuid() }),
    row: 'asked',
    audit: { of: 'queue' },
    events: tokens,
    keysOf: ({ data }) => pointsOf(data),
  }),
  'appointment.display': liveTopic(events, {
    describe: 'What a public display shows of a service point, for whoever knows its secret address.',
    permission: 'public',
    key: record({ secret: line(43, { minLength: 43 }), point: uuid() }),
    row: 'asked',
    audit: { of: 'queue' },
    events: tokens,
    keysOf: ({ data }) => pointsOf(data),
  }),
};
