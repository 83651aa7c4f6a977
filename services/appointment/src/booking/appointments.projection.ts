import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import type { AppointmentContract } from '../appointment-service.ts';
import { occupy } from './allocations-table.ts';
import { findAppointment, writeAppointment } from './appointments-table.ts';
import { evolved, VISIT_EVENTS } from './evolve.ts';
import { occupancyOf } from './occupancy.ts';

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  const before = event.sequence === 1 ? undefined : await findAppointment(tx, event.stream_id);
  const after = evolved(before, event);
  const occupancy = occupancyOf(after);
  if (!isDeepStrictEqual(occupancy, before ? occupancyOf(before) : null)) occupy(tx, after.id, occupancy);
  writeAppointment(tx, after);
}

export const appointmentsProjection = Object.fromEntries(
  VISIT_EVENTS.map((type) => [type, project]),
) as Projection<AppointmentContract>;
