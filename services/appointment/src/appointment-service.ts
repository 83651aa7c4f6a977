import type { appointmentContract } from '@hms/contracts/appointment';
import type { Decided } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { Key } from '@hms/platform/security';
import type { Call, ServiceContext } from '@hms/platform/service';

export type AppointmentContract = typeof appointmentContract;
export type AppointmentOperations = AppointmentContract['operations'];
export type Decision = Decided<AppointmentContract>;

/** What the handlers of this service share. */
export interface AppointmentService extends ServiceContext<AppointmentContract> {
  /** Under which the secrets of public addresses are looked up. */
  readonly addressKey: Key;
}

/** What of an event a state is made from. */
export type Happened = Pick<EventEnvelope, 'event_type' | 'stream_id' | 'sequence' | 'timestamp' | 'actor' | 'data'>;

/** When and by whom something is written: in a call, or by the hospital itself. */
export type Occasion = Pick<Call, 'now' | 'cause'>;
