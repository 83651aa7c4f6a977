import type { clinicalContract } from '@hms/contracts/clinical';
import type { Decided } from '@hms/platform/contract';
import type { EventEnvelope } from '@hms/platform/event-log';
import type { PatientFiles } from '@hms/platform/patients';
import type { Key } from '@hms/platform/security';
import type { Call, ServiceContext } from '@hms/platform/service';
import type { Reads } from './reads.ts';

export type ClinicalContract = typeof clinicalContract;
export type ClinicalOperations = ClinicalContract['operations'];
export type Decision = Decided<ClinicalContract>;

/** What the handlers of this service share. */
export interface ClinicalService extends ServiceContext<ClinicalContract> {
  /** Under which ids and fields of other systems are known again, and by nobody else. */
  readonly importSecret: Key;
  readonly reads: Reads;
  readonly attachments: PatientFiles;
}

/** What of an event a state is made from. */
export type Happened = Pick<EventEnvelope, 'event_type' | 'stream_id' | 'sequence' | 'timestamp' | 'actor' | 'data'>;

/** When and by whom something is written: in a call, or by the hospital itself. */
export type Occasion = Pick<Call, 'now' | 'cause'>;
