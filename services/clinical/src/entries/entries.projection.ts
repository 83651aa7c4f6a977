import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import { refreshSections } from '../chart/charts-table.ts';
import { sectionsOf } from '../chart/section.ts';
import type { ClinicalContract } from '../clinical-service.ts';
import { findEntryWithin, writeEntry } from './entries-table.ts';
import type { EntryKind } from './entry-kind.ts';
import { ENTRY_IMPORTED, evolveEntry } from './evolve-entry.ts';
import { entryKinds, kindNamed } from './kinds.ts';

function projectOf(kind: EntryKind) {
  const sections = sectionsOf(kind);
  return async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
    const before = event.sequence === 1 ? undefined : await findEntryWithin(tx, kind, event.stream_id);
    const after = evolveEntry(kind, before, event);
    writeEntry(tx, kind, after);
    kind.beside?.(tx, after);
    refreshSections(tx, after.patient, sections);
  };
}

/** Marks show nowhere, so that no section changes. */
async function projectMarks(tx: Transaction, event: EventEnvelope): Promise<void> {
  const kind = kindNamed(String(event.data.kind))!;
  writeEntry(tx, kind, evolveEntry(kind, await findEntryWithin(tx, kind, event.stream_id), event));
}

export const entriesProjection = Object.fromEntries([
  [ENTRY_IMPORTED, projectMarks],
  ...entryKinds.flatMap((kind) =>
    [kind.recorded, ...kind.changed, kind.error].map((type) => [type, projectOf(kind)] as const),
  ),
]) as Projection<ClinicalContract>;
