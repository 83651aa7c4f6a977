import type { Projection } from '@hms/platform/event-log';
import type { AppointmentContract } from '../appointment-service.ts';
import type { Entry } from './setup-kind.ts';
import { setupKinds } from './setup-kinds.ts';
import { writeEntry } from './setup-table.ts';

/** Each such event holds the whole entry. */
export const setupProjection = Object.fromEntries(
  Object.values(setupKinds).map((kind) => [
    kind.event,
    (tx: Parameters<typeof writeEntry>[0], { data }: { data: unknown }) => writeEntry(tx, kind, data as Entry),
  ]),
) as Projection<AppointmentContract>;
