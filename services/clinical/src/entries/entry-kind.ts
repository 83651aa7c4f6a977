import type { EventType } from '@hms/platform/contract';
import type { Transaction } from '@hms/platform/database';
import type { ChartSection } from '../chart/section.ts';
import type { ClinicalContract } from '../clinical-service.ts';

export type ClinicalEvent = EventType<ClinicalContract>;

/** What an entry says: the clear fields and the words of its events together. */
export type Said = Readonly<Record<string, unknown>>;

/** What makes an entry the same as another, of which a chart holds one. */
interface OnlyOnce {
  /** Whether such an entry stands in the way of others. */
  counts(said: Said): boolean;
  /** The clear fields that others of the same thing have too, by which they are found. */
  alike(said: Said): Said;
  same(said: Said, other: Said): boolean;
  /** What is answered to who says it again. */
  readonly refusal: string;
}

/** One kind of what a chart is made of. */
export interface EntryKind<Recorded extends ClinicalEvent = ClinicalEvent> {
  /** As `chart_entries.kind` says it. */
  readonly name: string;
  /** The list of such entries in the chart's summary. */
  readonly list: string;
  /** The event with which an entry begins; its data is `ofChart` and the entry's fields. */
  readonly recorded: Recorded;
  /** Events that hold only the fields that they change. */
  readonly changed: readonly ClinicalEvent[];
  /** The event that takes an entry out. */
  readonly error: ClinicalEvent;
  /** What stands for personal fields that nobody said, or that were forgotten. */
  readonly unsaid: Said;
  /** When it was true at the bedside (ISO), which is how charts are ordered. */
  occurredAt(said: Said, recordedAt: string): string;
  /** What the entry is called in a list of all that happened. */
  title(said: Said): string;
  /** Where the entry stands, as its kind says it. */
  status(said: Said): string | null;
  /** Whether the chart's summary shows it, as far as there is room. */
  inForce(said: Said): boolean;
  /** Where a chart says the same thing once only; what other systems bring stands as they say it. */
  readonly once?: OnlyOnce;
  /** How many the summary has room for. */
  readonly most: number;
  /** Sections of the summary that are made of such entries beside the list of them. */
  readonly sections?: readonly ChartSection[];
  /** Writes what other tables keep of such an entry. Only projections call it. */
  beside?(tx: Transaction, record: EntryRecord): void;
}

/** An entry as its events make it. */
export interface EntryRecord {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  /** As recorded; after a merge somebody else stands for the patient. */
  readonly patient: string;
  readonly encounter_id: string | null;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly updated_at: string;
  readonly updated_by: string;
  readonly in_error: boolean;
  /** What another system last said of each field, where it was taken over. */
  readonly imported?: Readonly<Record<string, string>>;
  readonly fields: Said;
  /** Only what was said: nothing is left of words whose key is gone. */
  readonly words: Said;
}

/** All that an entry says, with something in place of what it does not. */
export const saidBy = (kind: EntryKind, { fields, words }: Pick<EntryRecord, 'fields' | 'words'>): Said => ({
  ...kind.unsaid,
  ...fields,
  ...words,
});
