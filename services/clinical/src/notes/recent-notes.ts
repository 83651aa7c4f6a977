import type { ChartSection } from '../chart/section.ts';
import { wordsOf } from './note-record.ts';
import type { NoteRow } from './notes-table.ts';
import { summaryOf } from './show-note.ts';

const MOST = 10;
const GONE = new Set(['discarded', 'entered-in-error']);

/** The latest notes of a patient, as the summary shows them. */
export const recentNotes: ChartSection<NoteRow> = {
  name: 'notes',
  most: MOST,
  sql: `select coalesce(jsonb_agg(jsonb_build_object(
      'document', e.document - array['sections', 'marks'],
      'words', jsonb_strip_nulls(jsonb_build_object('title', e.words -> 'title'))
    ) order by e.created_at desc, e.id), '[]')
    from (select document, words, created_at, id from notes
          where patient_id = $1 and status not in ('discarded', 'entered-in-error') order by created_at desc, id limit ${MOST}) e`,
  from: ({ notes }) =>
    notes.filter(({ status }) => !GONE.has(status)).map(({ words, ...document }) => ({ document, words })),
  at: ({ document }) => document.created_at,
  show: ({ document, words }, patient) =>
    summaryOf({ ...document, words: { title: words[wordsOf.title] ?? '' } }, patient),
};
