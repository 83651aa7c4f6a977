import type { EventEnvelope } from '@hms/platform/event-log';
import type { EncounterRecord } from '../encounters/encounter-record.ts';
import { ENCOUNTER_EVENTS, evolved } from '../encounters/evolve.ts';
import type { EntryKind, EntryRecord } from '../entries/entry-kind.ts';
import { ENTRY_IMPORTED, evolveEntry } from '../entries/evolve-entry.ts';
import { entryKinds, kindNamed } from '../entries/kinds.ts';
import { evolveNote, NOTE_EVENTS } from '../notes/evolve-note.ts';
import type { NoteRecord } from '../notes/note-record.ts';
import type { ChartRow } from './charts-table.ts';
import { newestOf } from './section.ts';
import { sections } from './sections.ts';

const encounterEvents = new Set<string>(ENCOUNTER_EVENTS);
const noteEvents = new Set<string>(NOTE_EVENTS);
const kindOfEvent = new Map<string, EntryKind>(
  entryKinds.flatMap((kind) => [kind.recorded, ...kind.changed, kind.error].map((type) => [type, kind] as const)),
);

/** The row of a patient's chart as these events make it: all that happened until a moment, opened and in their order. */
export function playChart(patient: string, events: readonly EventEnvelope[]): ChartRow {
  const encounters = new Map<string, EncounterRecord>();
  const notes = new Map<string, NoteRecord>();
  const entries = new Map<string, Map<string, EntryRecord>>();
  let opened_at: Date | null = null;
  let facts: Record<string, unknown> = {};
  for (const event of events) {
    const { event_type, stream_id } = event;
    const kind = event_type === ENTRY_IMPORTED ? kindNamed(String(event.data.kind)) : kindOfEvent.get(event_type);
    if (kind) {
      const ofKind = entries.get(kind.name) ?? new Map<string, EntryRecord>();
      entries.set(kind.name, ofKind.set(stream_id, evolveEntry(kind, ofKind.get(stream_id), event)));
    } else if (encounterEvents.has(event_type)) {
      encounters.set(stream_id, evolved(encounters.get(stream_id), event));
    } else if (noteEvents.has(event_type)) {
      notes.set(stream_id, evolveNote(notes.get(stream_id), event));
    } else if (event_type === 'clinical.record.opened') {
      opened_at = new Date(event.timestamp);
    } else if (event_type === 'clinical.allergies.none-known') {
      facts = { ...facts, no_known_allergies: { at: event.timestamp, by: event.actor ?? 'system' } };
    }
  }
  const played = {
    encounters: [...encounters.values()],
    notes: [...notes.values()],
    entries: new Map([...entries].map(([name, records]) => [name, [...records.values()]] as const)),
  };
  const lists = sections.map((section) => [section.name, newestOf(section as never, section.from(played) as never)]);
  return {
    patient_id: patient,
    version: events.length,
    opened_at,
    sections: { ...facts, ...Object.fromEntries(lists) },
  };
}
