import { isDeepStrictEqual } from 'node:util';
import type { Patient } from '@hms/contracts/patient';
import type { PatientRecord } from '../record/patient-record.ts';

type Field = keyof Patient;

/** Fields of which one value stays; those behind the first go with it, so that no value is torn from what explains it. */
export const SINGLE: readonly (readonly [Field, ...Field[]])[] = [
  ['first_name'],
  ['middle_names'],
  ['last_name'],
  ['prefix'],
  ['suffix'],
  ['date_of_birth', 'birth_date_estimated'],
  ['gender', 'administrative_gender'],
  ['contact_number'],
  ['email'],
  ['address'],
  ['emergency_contact'],
  ['blood_type'],
  ['marital_status'],
  ['language'],
  ['multiple_birth'],
  ['mother_id'],
  ['facility_id'],
  ['metadata'],
  ['photo_id'],
  ['deceased', 'deceased_at'],
];

/** Fields that hold several values, which can be joined. */
export const LISTS = [
  'other_names',
  'telecom',
  'other_addresses',
  'race',
  'ethnicity',
  'identifiers',
  'allergies',
  'medications',
  'medical_conditions',
] as const satisfies readonly Field[];

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && Object.keys(value).length === 0);

export const notIn = <Item>(list: readonly Item[]) => {
  return (item: Item): boolean => !list.some((other) => isDeepStrictEqual(other, item));
};

type ListField = (typeof LISTS)[number];

/** What the source has in a list, with that by which it was known and which would be lost: its name and its number. */
export function listOfSource(field: ListField, survivor: PatientRecord, source: PatientRecord): readonly unknown[] {
  const list = source.patient[field] as readonly unknown[];
  if (field === 'identifiers') return [...list, { type: 'MR', value: source.patient.patient_id }];
  if (field !== 'other_names') return list;
  const name = fullName(source.patient);
  return name && name !== fullName(survivor.patient) ? [...list, { use: 'old', text: name }] : list;
}

const fullName = ({ first_name, middle_names, last_name }: Patient): string =>
  [first_name, middle_names, last_name].filter(Boolean).join(' ');
