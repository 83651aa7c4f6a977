import type { appointmentContract } from '@hms/contracts/appointment';
import type { authContract } from '@hms/contracts/auth';
import type { clinicalContract } from '@hms/contracts/clinical';
import type { patientContract } from '@hms/contracts/patient';
import type { LiveKeys } from '@hms/platform/contract';

/** Every topic that pages may follow, with its key; a service's contract is added here once. */
type Keys = LiveKeys<typeof appointmentContract> &
  LiveKeys<typeof authContract> &
  LiveKeys<typeof clinicalContract> &
  LiveKeys<typeof patientContract>;

export type TopicName = keyof Keys & string;
export type TopicKey<T extends TopicName> = Keys[T];
