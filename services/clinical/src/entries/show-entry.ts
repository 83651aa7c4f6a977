import { type EntryKind, type EntryRecord, saidBy } from './entry-kind.ts';

/** The entry as it is answered; `patient` is who it is now, after merges. */
export function showEntry<Shown>(kind: EntryKind, record: EntryRecord, patient: string): Shown {
  const { id, version, encounter_id, recorded_at, recorded_by, updated_at, updated_by } = record;
  return {
    id,
    version,
    patient_id: patient,
    encounter_id,
    recorded_at,
    recorded_by,
    updated_at,
    updated_by,
    error_reason: record.in_error ? '' : null,
    ...saidBy(kind, record),
  } as Shown;
}
