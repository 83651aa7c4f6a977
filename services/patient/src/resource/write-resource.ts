import type { Patient } from '@hms/contracts/patient';
import { conflict } from '@hms/platform/contract';
import { type Transaction, violates } from '@hms/platform/database';
import type { Cause } from '@hms/platform/event-log';
import type { PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import type { ChangeOfResource } from './plan-resource.ts';

/** @returns the patient then */
export async function writeChange(
  service: PatientService,
  tx: Transaction,
  cause: Cause,
  { record, key, events }: ChangeOfResource,
): Promise<Patient> {
  const { id, version } = record.patient;
  const appended = await service.append(tx, { stream: id, expected: version, subject: id, key, events, cause });
  return appended.reduce<PatientRecord>(evolved, record).patient;
}

/** A registration of the same id at the same time is told as what it is. */
export const asRegisteredMeanwhile = (error: unknown): unknown =>
  violates(error, 'patients_pkey')
    ? conflict('changed-meanwhile', 'Somebody registered this patient at the same time.')
    : error;
