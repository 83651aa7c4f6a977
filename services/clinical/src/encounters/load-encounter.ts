import { conflict, notFound, unprocessable } from '@hms/platform/contract';
import type { RowAttributes } from '@hms/platform/security';
import type { Call } from '@hms/platform/service';
import type { ClinicalService } from '../clinical-service.ts';
import { type FollowedPatient, identifyPatients } from '../patients/followed-patients.ts';
import { chartRowOf } from '../patients/treatment.ts';
import type { EncounterRecord } from './encounter-record.ts';
import { findEncounter } from './encounters-table.ts';

const noSuchEncounter = () => notFound('encounter-not-found', 'There is no such encounter.');

export interface LoadedEncounter {
  readonly record: EncounterRecord;
  readonly patient: FollowedPatient;
}

/** What grants look at of an encounter: its place, whose it is, and who treats them. */
export function rowOfEncounter(
  place: Pick<EncounterRecord, 'facility_id' | 'department_id'>,
  patientRow: RowAttributes,
): RowAttributes {
  return {
    ...patientRow,
    facility: place.facility_id ?? patientRow.facility ?? null,
    departments: place.department_id === null ? [] : [place.department_id],
  };
}

/** Reads the encounter that a call is about. Throws `encounter-not-found`, `not-allowed`. */
export async function loadEncounter(
  service: ClinicalService,
  call: Call,
  id: string,
  permission: string,
): Promise<LoadedEncounter> {
  const record = await findEncounter(service.database, id.toLowerCase());
  call.disclose();
  if (!record) throw noSuchEncounter();
  const patient = (await identifyPatients(service.database, [record.patient]))(record.patient);
  call.disclose(patient.id);
  const row = await chartRowOf(service, call, patient);
  call.require(permission, rowOfEncounter(record, row));
  if (!patient.erased) call.require('patient:read', row);
  return { record, patient };
}

/** Throws where what is recorded of a patient cannot be a part of this encounter: `encounter-not-found`, `encounter-of-another`, `entered-in-error`. */
export async function mustBeEncounterOf(
  service: ClinicalService,
  id: string,
  patient: string,
): Promise<EncounterRecord> {
  const record = await findEncounter(service.database, id);
  if (!record) throw noSuchEncounter();
  const who = (await identifyPatients(service.database, [record.patient]))(record.patient);
  if (who.id !== patient) throw unprocessable('encounter-of-another', 'This encounter is of another patient.');
  if (record.status === 'entered-in-error') throw conflict('entered-in-error', 'This encounter was entered in error.');
  return record;
}
