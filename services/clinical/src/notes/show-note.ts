import type { Note, NoteSummary, SectionContent } from '@hms/contracts/clinical';
import { contentOf } from './evolve-note.ts';
import { type NoteRecord, wordsOf } from './note-record.ts';

/** The note as lists show it; `patient` is who it is now, after merges. */
export const summaryOf = (record: NoteRecord, patient: string): NoteSummary => ({
  id: record.id,
  version: record.version,
  status: record.status,
  patient_id: patient,
  encounter_id: record.encounter_id,
  template: record.template,
  title: String(record.words[wordsOf.title] ?? ''),
  author: record.author,
  contributors: [...record.contributors],
  signed_by: record.signed_by,
  signed_at: record.signed_at,
  cosign_wanted: record.cosign_wanted,
  cosigner: record.cosigner,
  cosigned_by: record.cosigned_by,
  cosigned_at: record.cosigned_at,
  has_conflicts: record.conflicts.length > 0,
  created_at: record.created_at,
  updated_at: record.updated_at,
});

/** The whole note. */
export function showNote(record: NoteRecord, patient: string): Note {
  const said = <T>(name: string, otherwise: T): T => (record.words[name] as T | undefined) ?? otherwise;
  return {
    ...summaryOf(record, patient),
    sections: record.sections.map((section) => {
      const { version = 0, written_by = null, written_at = null } = record.marks[section.key] ?? {};
      const conflicts = record.conflicts
        .filter((conflict) => conflict.section === section.key)
        .map(({ id, by, at }) => ({ id, by, at, content: said(wordsOf.conflict(id), SILENCE) }));
      return { ...section, version, content: contentOf(record, section.key), written_by, written_at, conflicts };
    }),
    addenda: record.addenda.map(({ id, by, at }) => ({ id, by, at, text: said(wordsOf.addendum(id), '') })),
    amendments: record.amendments.map(({ id, by, at }) => ({
      id,
      by,
      at,
      reason: said(wordsOf.reason(id), ''),
      before: said(wordsOf.before(id), {}),
    })),
    error_reason: said(wordsOf.errorReason, null),
  };
}

const SILENCE: SectionContent = { text: '', findings: {} };
