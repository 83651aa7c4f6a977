import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { NoteRecord, NoteWords } from './note-record.ts';

const write = statement<readonly unknown[]>(
  'write-note',
  `insert into notes (id, version, patient_id, encounter_id, status, contributors, cosign_wanted, cosigner, created_at, document, words)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (id) do update set version = excluded.version, status = excluded.status, contributors = excluded.contributors,
     cosign_wanted = excluded.cosign_wanted, cosigner = excluded.cosigner, document = excluded.document, words = excluded.words`,
);

/** Writes the note as it is now. Only projections do. */
export function writeNote(tx: Transaction, { words, ...record }: NoteRecord): void {
  tx.send(
    write(
      record.id,
      record.version,
      record.patient,
      record.encounter_id,
      record.status,
      record.contributors,
      record.cosign_wanted && record.status !== 'entered-in-error',
      record.cosigner,
      record.created_at,
      JSON.stringify(record),
      JSON.stringify(words),
    ),
  );
}

export interface NoteRow {
  readonly document: Omit<NoteRecord, 'words'>;
  readonly words: NoteWords;
}

export const noteOf = ({ document, words }: NoteRow): NoteRecord => ({ ...document, words });

const find = statement<[string], NoteRow>('find-note', 'select document, words from notes where id = $1');

export async function findNote(database: Queryable, id: string): Promise<NoteRecord | undefined> {
  const row = await database.first(find(id));
  return row && noteOf(row);
}

const findSigned = statement<[string], NoteRow>(
  'find-signed-notes',
  `select document, words from notes where encounter_id = $1 and status in ('final', 'amended') order by created_at desc, id desc`,
);

/** The signed notes of an encounter, the newest first. */
export const findSignedNotes = async (database: Queryable, encounter: string): Promise<NoteRecord[]> =>
  (await database.all(findSigned(encounter))).map(noteOf);
