import type { EncounterWords } from '../encounters/encounter-record.ts';
import { contentOf } from './evolve-note.ts';
import type { NoteRecord } from './note-record.ts';

/** Sections whose words are those of an encounter, and how the encounter keeps them. */
const TEXTS = ['chief_complaint', 'history_of_present_illness', 'assessment', 'plan'] as const;
const FINDINGS = ['review_of_systems', 'physical_examination'] as const;
const MOST = { chief_complaint: 2_000, history_of_present_illness: 20_000, assessment: 20_000, plan: 20_000 };

/** What signed notes say that is also said of an encounter: where several do, the first of these notes counts. */
export function wordsInNotes(notes: readonly NoteRecord[]): EncounterWords {
  const words: Record<string, unknown> = {};
  for (const note of notes.toReversed()) {
    for (const name of TEXTS) {
      const { text } = contentOf(note, name);
      if (text.trim() !== '') words[name] = cut(text, MOST[name]);
    }
    for (const name of FINDINGS) {
      const { text, findings } = contentOf(note, name);
      const found = { ...findings, ...(text.trim() === '' ? {} : { text }) };
      if (Object.keys(found).length > 0) words[name] = found;
    }
  }
  return words;
}

/** Never half of a character that takes two places. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
