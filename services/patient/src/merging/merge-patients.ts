import { preconditionFailed } from '@hms/platform/contract';
import { type Handler, reply } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { evolved } from '../record/evolve.ts';
import { patientErased } from '../record/load-patient.ts';
import type { PatientRecord } from '../record/patient-record.ts';
import { appendToBoth } from './append-to-both.ts';
import { loadBoth } from './load-both.ts';
import { merge } from './merge.ts';
import { refusal } from './refuse-merge.ts';

export function mergePatients(service: PatientService): Handler<PatientOperations['mergePatients']> {
  return async (call, { params, body }) => {
    const { survivor, source, refusals } = await loadBoth(service, call, params.id, body.source_id);
    if (refusals[0]) throw refusal(refusals[0]);
    mustBeAsSeen(survivor, body.version);
    mustBeAsSeen(source, body.source_version);
    const [key, sourceKey] = await Promise.all([survivor, source].map(({ patient }) => service.keys.of(patient.id)));
    if (!key || !sourceKey) throw patientErased();
    const ssn = source.ssn && service.ssn.open(sourceKey, source.patient.id, source.ssn);
    const { ofSurvivor, ofSource } = merge(survivor, source, {
      choices: body.choices ?? {},
      reason: body.reason,
      sourceSsn: ssn === null ? null : service.ssn.seal(key, survivor.patient.id, ssn),
    });
    return call.commit(async (tx) => {
      const { merged, replaced } = await appendToBoth(service, tx, call.cause, {
        // What was taken from the source stays the source's: its key seals it.
        merged: { of: survivor.patient, subject: source.patient.id, key: sourceKey, event: ofSurvivor },
        replaced: { of: source.patient, subject: source.patient.id, key: sourceKey, event: ofSource },
      });
      const after = evolved(survivor, merged);
      return reply(
        { survivor: after.patient, source: evolved(source, replaced).patient },
        { version: after.patient.version },
      );
    });
  };
}

function mustBeAsSeen({ patient }: PatientRecord, seen: number): void {
  if (patient.version !== seen)
    throw preconditionFailed(
      'changed-since',
      'One of the records changed since you loaded it. Look at the preview again.',
      {
        members: { patient: patient.id, current_version: patient.version },
      },
    );
}
