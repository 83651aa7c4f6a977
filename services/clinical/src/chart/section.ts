import type { EncounterRecord } from '../encounters/encounter-record.ts';
import type { EntryRow } from '../entries/entries-table.ts';
import { type EntryKind, type EntryRecord, saidBy } from '../entries/entry-kind.ts';
import { showEntry } from '../entries/show-entry.ts';
import type { NoteRecord } from '../notes/note-record.ts';

/** All that happened to a patient until a moment, as the events make it. */
interface PlayedChart {
  readonly encounters: readonly EncounterRecord[];
  readonly notes: readonly NoteRecord[];
  /** By the name of their kind. */
  readonly entries: ReadonlyMap<string, readonly EntryRecord[]>;
}

/** A list of the chart's summary, kept in the patient's row. */
export interface ChartSection<Item = never> {
  /** As the summary calls it. */
  readonly name: string;
  /** SQL of the list as one JSON array; `$1` is the patient as recorded. */
  readonly sql: string;
  /** How many the summary has room for. */
  readonly most: number;
  /** The same list as `sql` finds it, in any order and at any length. */
  from(played: PlayedChart): readonly Item[];
  /** By which the list is ordered, the newest first; ISO. */
  at(item: Item): string;
  /** Undefined where the summary does not answer the list itself. */
  show?(item: Item, patient: string): unknown;
}

/** The newest of a list that may come from several records of one person. */
export function newestOf<Item extends { readonly document: { readonly id: string } }>(
  { at, most }: Pick<ChartSection<Item>, 'at' | 'most'>,
  items: readonly Item[],
): Item[] {
  const placed = items.map((item) => ({ item, at: Date.parse(at(item)) }));
  placed.sort((a, b) => b.at - a.at || (a.item.document.id < b.item.document.id ? -1 : 1));
  return placed.slice(0, most).map(({ item }) => item);
}

/** The entries of a kind that are in force. */
const entriesInForce = (kind: EntryKind): ChartSection<EntryRow> => ({
  name: kind.list,
  most: kind.most,
  sql: `select coalesce(jsonb_agg(jsonb_build_object('document', e.document, 'words', e.words) order by e.occurred_at desc, e.id), '[]')
    from (select document, words, occurred_at, id from chart_entries
          where patient_id = $1 and kind = '${kind.name}' and in_force order by occurred_at desc, id limit ${kind.most}) e`,
  from: ({ entries }) =>
    (entries.get(kind.name) ?? [])
      .filter((record) => !record.in_error && kind.inForce(saidBy(kind, record)))
      .map(({ words, ...document }) => ({ document, words })),
  at: ({ document }) => kind.occurredAt(saidBy(kind, { ...document, words: {} }), document.recorded_at),
  show: ({ document, words }, patient) => showEntry(kind, { ...document, words }, patient),
});

/** All sections of the summary that a kind of entries makes. */
export const sectionsOf = (kind: EntryKind): readonly ChartSection[] => [
  entriesInForce(kind) as unknown as ChartSection,
  ...(kind.sections ?? []),
];
