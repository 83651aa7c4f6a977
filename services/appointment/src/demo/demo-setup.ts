import type { appointmentContract } from '@hms/contracts/appointment';
import type { Client } from '@hms/platform/service';
import type { DemoClock } from './demo-clock.ts';

export type AppointmentClient = Client<typeof appointmentContract>;

export type Ids = Readonly<Record<string, string>>;

/** What was seeded of the organisation and the patients, by the codes and names that the demo knows them by. */
export interface SeededHospital {
  readonly timeZone: string;
  readonly facilities: Ids;
  readonly departments: Ids;
  readonly rooms: Ids;
  readonly staff: Ids;
  readonly patients: Ids;
}

/** What the visits of the demo refer to, by its own codes. */
export interface DemoSetup {
  readonly clock: DemoClock;
  readonly resources: Ids;
  readonly types: Ids;
  readonly points: Ids;
  readonly patients: Ids;
}

export const once = (kind: string, code: string) => ({ idempotencyKey: `demo-${kind}-${code}` });
