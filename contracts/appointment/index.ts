import { defineContract } from '@hms/platform/contract';
import { addressOperations, QueueDisplay } from './addresses.ts';
import { Appointment, BookedResource, Offer, Wish } from './appointment.ts';
import { bookingOperations, Hold, visitOperations } from './booking.ts';
import { appointmentEvents } from './events/appointment-events.ts';
import { queueEvents } from './events/queue-events.ts';
import { scheduleEvents } from './events/schedule-events.ts';
import { fhirResourceOperations } from './fhir-resources.ts';
import { findingOperations } from './finding.ts';
import { appointmentLive } from './live.ts';
import { appointmentPermissions } from './permissions.ts';
import { QueueToken, queueOperations, ServicePoint, servicePointOperations } from './queue.ts';
import { resourceOperations } from './resources.ts';
import { Session, scheduleOperations, TimeBlock } from './schedules.ts';
import { AppointmentSeries, RecurrenceRule, seriesOperations } from './series.ts';
import { typeOperations } from './types.ts';
import { waitlistOperations } from './waitlist.ts';

export const appointmentContract = defineContract({
  service: 'appointment',
  path: '/api/appointments',
  describe: 'Who comes when: schedules, whatever can be booked, appointments, the waiting list and the queues.',
  permissions: appointmentPermissions,
  schemas: {
    Appointment,
    AppointmentSeries,
    BookedResource,
    Hold,
    Offer,
    QueueDisplay,
    QueueToken,
    RecurrenceRule,
    ServicePoint,
    Session,
    TimeBlock,
    Wish,
  },
  operations: {
    ...resourceOperations,
    ...typeOperations,
    ...scheduleOperations,
    ...findingOperations,
    ...bookingOperations,
    ...visitOperations,
    ...seriesOperations,
    ...waitlistOperations,
    ...servicePointOperations,
    ...queueOperations,
    ...addressOperations,
    ...fhirResourceOperations,
  },
  events: { ...appointmentEvents, ...scheduleEvents, ...queueEvents },
  live: appointmentLive,
  topic: { name: 'appointment-events', partitions: 6, retentionDays: 30 },
});

export type { QueueDisplay } from './addresses.ts';
export * from './appointment.ts';
export type { Hold } from './booking.ts';
export type { Slot } from './events/appointment-events.ts';
export type { FreeSlot } from './finding.ts';
export type { QueueToken, ServicePoint, TokenStatus } from './queue.ts';
export type { BookableResource, ResourceKind } from './resources.ts';
export type { BookingSchedule, ScheduleException, Session, TimeBlock } from './schedules.ts';
export type { AppointmentSeries, RecurrenceRule } from './series.ts';
export type { AppointmentType } from './types.ts';
