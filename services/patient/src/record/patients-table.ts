import type { Patient, SealedNumber } from '@hms/contracts/patient';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import { listItem } from '../search/list-item.ts';
import { searchKeys } from '../search/search-keys.ts';
import type { PatientRecord } from './patient-record.ts';

const COLUMNS = [
  'id',
  'patient_id',
  'first_name',
  'last_name',
  'date_of_birth',
  'gender',
  'contact_number',
  'email',
  'address',
  'emergency_contact',
  'blood_type',
  'allergies',
  'medications',
  'medical_conditions',
  'is_active',
  'created_at',
  'updated_at',
  'metadata',
  'version',
  'restricted',
  'facility_id',
  'care_team',
  'merged_into',
  'document',
  'list_item',
  'ssn_sealed',
  'ssn_index',
  'ssn_last4',
  'erased_at',
] as const;

const list = COLUMNS.join(', ');
const places = COLUMNS.map((_, index) => `$${index + 1}`).join(', ');
const changes = COLUMNS.slice(1)
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

const insertRow = statement<readonly unknown[]>('insert-patient', `insert into patients (${list}) values (${places})`);
const replaceRow = statement<readonly unknown[]>(
  'replace-patient',
  `insert into patients (${list}) values (${places}) on conflict (id) do update set ${changes}`,
);

interface Row {
  document: string;
  ssn_sealed: string | null;
  ssn_index: string | null;
  ssn_last4: string | null;
  erased_at: Date | null;
}
const findRow = statement<[string], Row>(
  'find-patient-record',
  'select document, ssn_sealed, ssn_index, ssn_last4, erased_at from patients where id = $1',
);

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
const jsons = (values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value));

/** In the order of COLUMNS. */
function valuesOf({ patient, ssn, erasedAt }: PatientRecord): unknown[] {
  return [
    patient.id,
    patient.patient_id,
    patient.first_name,
    patient.last_name,
    patient.date_of_birth,
    patient.gender,
    patient.contact_number,
    patient.email,
    json(patient.address),
    json(patient.emergency_contact),
    patient.blood_type,
    patient.allergies,
    jsons(patient.medications),
    jsons(patient.medical_conditions),
    patient.is_active,
    patient.created_at,
    patient.updated_at,
    json(patient.metadata),
    patient.version,
    patient.restricted,
    patient.facility_id,
    patient.care_team,
    patient.merged_into,
    JSON.stringify(patient),
    listItem(patient),
    ssn?.sealed ?? null,
    ssn?.index ?? null,
    ssn?.last4 ?? null,
    erasedAt,
  ];
}

const insertKeys = statement<[readonly string[], string]>(
  'insert-search-keys',
  'insert into patient_search_keys (key, patient_id) select unnest($1::text[]), $2',
);
const deleteKeys = statement<[readonly string[], string]>(
  'delete-search-keys',
  'delete from patient_search_keys where key = any($1::text[]) and patient_id = $2',
);

export function insertPatient(tx: Transaction, record: PatientRecord): void {
  tx.send(insertRow(...valuesOf(record)));
  tx.send(insertKeys(searchKeys(record.patient), record.patient.id));
}

export function replacePatient(tx: Transaction, record: PatientRecord, before: PatientRecord | undefined): void {
  tx.send(replaceRow(...valuesOf(record)));
  const keys = searchKeys(record.patient);
  const old = new Set(before ? searchKeys(before.patient) : []);
  const gone = [...old].filter((key) => !keys.includes(key));
  if (gone.length > 0) tx.send(deleteKeys(gone, record.patient.id));
  const fresh = keys.filter((key) => !old.has(key));
  if (fresh.length > 0) tx.send(insertKeys(fresh, record.patient.id));
}

export async function findPatientRecord(database: Queryable, id: string): Promise<PatientRecord | undefined> {
  const row = await database.first(findRow(id));
  if (!row) return undefined;
  const ssn: SealedNumber | null = row.ssn_sealed
    ? { sealed: row.ssn_sealed, index: row.ssn_index!, last4: row.ssn_last4! }
    : null;
  return { patient: JSON.parse(row.document) as Patient, ssn, erasedAt: row.erased_at?.toISOString() ?? null };
}
