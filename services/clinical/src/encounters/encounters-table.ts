import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { EncounterRecord, EncounterWords } from './encounter-record.ts';

const COLUMNS = [
  'id',
  'version',
  'number',
  'provider_id',
  'encounter_type',
  'encounter_date',
  'location',
  'appointment_id',
  'facility_id',
  'department_id',
  'class',
  'participants',
  'follow_up_required',
  'follow_up_date',
  'status',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof EncounterRecord)[];
const JSON_COLUMNS = ['vital_signs', 'diagnoses', 'procedures', 'medications', 'metadata'] as const;
const names = [...COLUMNS, ...JSON_COLUMNS, 'patient_id', 'document', 'words'];

const WRITE = `insert into clinical_encounters (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})
  on conflict (id) do update set ${names
    .slice(1)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`;

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** Writes the encounter as it is now. Only projections do. */
export function writeEncounter(tx: Transaction, { words, ...record }: EncounterRecord): void {
  tx.send({
    name: 'write-encounter',
    sql: WRITE,
    parameters: [
      ...COLUMNS.map((name) => record[name]),
      ...JSON_COLUMNS.map((name) => asJson(record[name])),
      record.patient,
      JSON.stringify(record),
      JSON.stringify(words),
    ],
  });
}

export interface EncounterRow {
  readonly document: Omit<EncounterRecord, 'words'>;
  readonly words: EncounterWords;
}

export const encounterOf = ({ document, words }: EncounterRow): EncounterRecord => ({ ...document, words });

const find = statement<[string], EncounterRow>(
  'find-encounter',
  'select document, words from clinical_encounters where id = $1',
);

export async function findEncounter(database: Queryable, id: string): Promise<EncounterRecord | undefined> {
  const row = await database.first(find(id));
  return row && encounterOf(row);
}

const nextNumber = statement<[], { number: string }>(
  'next-encounter-number',
  `select 'E-' || lpad(nextval('encounter_numbers')::text, 7, '0') as number`,
);

/** A number that no encounter had before, e.g. `E-0000042`. */
export const newEncounterNumber = async (database: Queryable): Promise<string> =>
  (await database.first(nextNumber()))!.number;
