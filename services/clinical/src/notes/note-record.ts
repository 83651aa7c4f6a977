import type { NoteSection, NoteStatus } from '@hms/contracts/clinical';

/** Where a section stands; 0 is what the note began with. */
interface SectionMark {
  readonly version: number;
  readonly written_by: string | null;
  readonly written_at: string | null;
}

/** Something that somebody added to a note; the words of it stand among the note's words. */
interface Mark {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}

interface ConflictMark extends Mark {
  readonly section: string;
  /** The version of the section that the words were written on. */
  readonly based_on: number;
}

/** What people wrote, each piece under a name of its own; nothing is left of words whose key is gone. */
export type NoteWords = Readonly<Record<string, unknown>>;

/** The names of the pieces. */
export const wordsOf = {
  title: 'title',
  errorReason: 'error_reason',
  content: (section: string) => `content:${section}`,
  conflict: (id: string) => `conflict:${id}`,
  addendum: (id: string) => `addendum:${id}`,
  reason: (id: string) => `reason:${id}`,
  before: (id: string) => `before:${id}`,
} as const;

/** A note as its events make it. */
export interface NoteRecord {
  readonly id: string;
  readonly version: number;
  readonly status: NoteStatus;
  /** As recorded; after a merge somebody else stands for the patient. */
  readonly patient: string;
  readonly encounter_id: string | null;
  readonly template: string;
  readonly sections: readonly NoteSection[];
  readonly marks: Readonly<Record<string, SectionMark>>;
  readonly conflicts: readonly ConflictMark[];
  readonly addenda: readonly Mark[];
  readonly amendments: readonly Mark[];
  readonly author: string;
  readonly contributors: readonly string[];
  readonly signed_by: string | null;
  readonly signed_at: string | null;
  readonly cosign_wanted: boolean;
  readonly cosign_asked: boolean;
  readonly cosigner: string | null;
  readonly cosigned_by: string | null;
  readonly cosigned_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly words: NoteWords;
}
