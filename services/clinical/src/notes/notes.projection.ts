import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import { refreshSections } from '../chart/charts-table.ts';
import type { ClinicalContract } from '../clinical-service.ts';
import { evolveNote, NOTE_EVENTS } from './evolve-note.ts';
import { findNote, writeNote } from './notes-table.ts';
import { recentNotes } from './recent-notes.ts';

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  const before = event.sequence === 1 ? undefined : await findNote(tx, event.stream_id);
  const after = evolveNote(before, event);
  writeNote(tx, after);
  refreshSections(tx, after.patient, [recentNotes]);
}

export const notesProjection = Object.fromEntries(
  NOTE_EVENTS.map((type) => [type, project]),
) as Projection<ClinicalContract>;
