import type { Patient, SealedSsn } from '@hms/contracts/patient';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
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
  'ssn_sealed',
  'ssn_index',
  'ssn_last4',
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
}
const findRow = statement<[string], Row>(
  'find-patient-record',
  'select document, ssn_sealed, ssn_index, ssn_last4 from patients where id = $1',
);

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
const jsons = (values: readonly unknown[]): string[] => values.map((value) => JSON.stringify(value));

/** In the order of COLUMNS. */
function valuesOf({ patient, ssn }: PatientRecord): unknown[] {
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
    ssn?.sealed ?? null,
    ssn?.index ?? null,
    ssn?.last4 ?? null,
  ];
}

export const insertPatient = (tx: Transaction, record: PatientRecord): void => tx.send(insertRow(...valuesOf(record)));
export const replacePatient = (tx: Transaction, record: PatientRecord): void =>
  tx.send(replaceRow(...valuesOf(record)));

export async function findPatientRecord(database: Queryable, id: string): Promise<PatientRecord | undefined> {
  const row = await database.first(findRow(id));
  if (!row) return undefined;
  const ssn: SealedSsn | null = row.ssn_sealed
    ? { sealed: row.ssn_sealed, index: row.ssn_index!, last4: row.ssn_last4! }
    : null;
  return { patient: JSON.parse(row.document) as Patient, ssn };
}
