import type { ImportedFields, patientContract } from '@hms/contracts/patient';
import { coalesce, type Database, statement } from '@hms/platform/database';
import type { Projection } from '@hms/platform/event-log';

/** A patient whom another system knows, as far as an import needs to know. */
export interface ImportedPatient {
  readonly import_key: string;
  readonly fields: ImportedFields;
  readonly id: string;
  readonly patient_id: string;
  readonly version: number;
  readonly erased: boolean;
}

const put = statement<[string, string, string]>(
  'put-imported',
  `insert into imported_patients (import_key, patient, fields) values ($1, $2, $3)
   on conflict (import_key) do update set fields = excluded.fields`,
);
const insert = statement<[string, string, string]>(
  'insert-imported',
  'insert into imported_patients (import_key, patient, fields) values ($1, $2, $3)',
);
// The fingerprint stays: the next import of the same person finds that they were forgotten.
const clear = statement<[string]>('clear-imported', `update imported_patients set fields = '{}' where patient = $1`);
const findMany = statement<[readonly string[]], ImportedPatient>(
  'find-imported',
  `select i.import_key, i.fields, p.id, p.patient_id, p.version, p.erased_at is not null as erased
   from imported_patients i join patients p on p.id = i.patient where i.import_key = any($1)`,
);

/** Violated when the same person of another system is imported twice at the same time. */
export const IMPORTED_ONCE = 'imported_patients_pkey';

interface Marked {
  readonly import_key?: string | undefined;
  readonly imported?: ImportedFields | undefined;
}

const rowOf = ({ import_key, imported }: Marked, patient: string): [string, string, string] | undefined =>
  import_key === undefined ? undefined : [import_key, patient, JSON.stringify(imported ?? {})];

export const importedPatientsProjection: Projection<typeof patientContract> = {
  'patient.created'(tx, event) {
    const row = rowOf(event.data, event.stream_id);
    if (row) tx.send(insert(...row));
  },
  'patient.updated'(tx, event) {
    const row = rowOf(event.data, event.stream_id);
    if (row) tx.send(put(...row));
  },
  'patient.erased': (tx, event) => tx.send(clear(event.stream_id)),
};

/** Finds patients by the fingerprint of their source; concurrent calls share a statement. */
export const importedPatientsFinder = (database: Database) =>
  coalesce<ImportedPatient>(
    async (keys) => new Map((await database.all(findMany(keys))).map((row) => [row.import_key, row])),
  );
