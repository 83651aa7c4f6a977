import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import { refreshSections } from '../chart/charts-table.ts';
import type { ClinicalContract } from '../clinical-service.ts';
import { findEncounter, writeEncounter } from './encounters-table.ts';
import { ENCOUNTER_EVENTS, evolved } from './evolve.ts';
import { recentEncounters } from './recent-encounters.ts';

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  const before = event.sequence === 1 ? undefined : await findEncounter(tx, event.stream_id);
  const after = evolved(before, event);
  writeEncounter(tx, after);
  refreshSections(tx, after.patient, [recentEncounters]);
}

export const encountersProjection = Object.fromEntries(
  ENCOUNTER_EVENTS.map((type) => [type, project]),
) as Projection<ClinicalContract>;
