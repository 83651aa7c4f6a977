import { type Encounter, encounterWords } from '@hms/contracts/clinical';
import type { FollowedPatient } from '../patients/followed-patients.ts';
import type { EncounterRecord } from './encounter-record.ts';

const silent = Object.fromEntries([...Object.keys(encounterWords), 'closing_note'].map((name) => [name, null]));

/** The encounter as it is answered. */
export function showEncounter(
  { patient: _recorded, words, ...rest }: EncounterRecord,
  patient: FollowedPatient,
): Encounter {
  return { ...rest, patient_id: patient.erased ? null : patient.id, ...silent, ...words } as Encounter;
}
