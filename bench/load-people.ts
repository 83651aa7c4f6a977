import type { Patient } from '@hms/contracts/patient';
import type pg from 'pg';
import { mrnOf } from '../services/patient/src/identifiers/mrn.ts';
import { created } from '../services/patient/src/record/evolve.ts';
import { noDemographics } from '../services/patient/src/record/patient-record.ts';
import { listItem } from '../services/patient/src/search/list-item.ts';
import { searchKeys } from '../services/patient/src/search/search-keys.ts';
import { copyRows } from './copy-rows.ts';
import type { SyntheticPeople } from './synthetic-people.ts';

const BATCH = 5_000;
/** Far above the numbers that the hospital itself gives. */
const FIRST_NUMBER = 50_000_000;
const EPOCH = Date.UTC(2024, 0, 1);

/** The n-th synthetic person as a registered patient. */
export function syntheticPatient(people: SyntheticPeople, index: number): Patient {
  const data = {
    ...noDemographics,
    ...people.person(index),
    patient_id: mrnOf(FIRST_NUMBER + index),
    ssn: null,
    duplicate_override_reason: null,
  };
  const event = {
    stream_id: syntheticId(index),
    sequence: 1,
    timestamp: new Date(EPOCH + index * 60_000).toISOString(),
    data,
  };
  return created(event as never).patient;
}

/** A UUIDv7 of the person's place in time. */
export function syntheticId(index: number): string {
  const time = (EPOCH + index * 60_000).toString(16).padStart(12, '0');
  const tail = index.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
}

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
  'allergies',
  'is_active',
  'created_at',
  'updated_at',
  'version',
  'document',
  'list_item',
];

/** Fills the state tables of the patient service with the people from `from` on, without events. For benches only. */
export async function loadPeople(
  client: pg.ClientBase,
  people: SyntheticPeople,
  count: number,
  { from = 0, onProgress }: { from?: number; onProgress?: (loaded: number) => void } = {},
): Promise<void> {
  for (let start = from; start < from + count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, from + count - start) }, (_, offset) =>
      syntheticPatient(people, start + offset),
    );
    await copyRows(
      client,
      'patients',
      COLUMNS,
      batch.map((p) => [
        p.id,
        p.patient_id,
        p.first_name,
        p.last_name,
        p.date_of_birth,
        p.gender,
        p.contact_number,
        p.email,
        p.address && JSON.stringify(p.address),
        p.allergies,
        p.is_active,
        p.created_at,
        p.updated_at,
        p.version,
        JSON.stringify(p),
        listItem(p),
      ]),
    );
    await copyRows(
      client,
      'patient_search_keys',
      ['key', 'patient_id'],
      batch.flatMap((p) => searchKeys(p).map((key) => [key, p.id])),
    );
    onProgress?.(start - from + batch.length);
  }
}
