import { patientContract } from '@hms/contracts/patient';
import type { Transaction } from '@hms/platform/database';
import type { EventEnvelope, Projection } from '@hms/platform/event-log';
import { evolved } from './evolve.ts';
import { findPatientRecord, insertPatient, replacePatient } from './patients-table.ts';

async function project(tx: Transaction, event: EventEnvelope): Promise<void> {
  const before = await findPatientRecord(tx, event.stream_id);
  replacePatient(tx, evolved(before, event), before);
}

const changes = Object.fromEntries(Object.keys(patientContract.events).map((type) => [type, project]));

export const patientsProjection: Projection<typeof patientContract> = {
  ...changes,
  'patient.created': (tx, event) => insertPatient(tx, evolved(undefined, event)),
};
