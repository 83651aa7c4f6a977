import { conflict } from '@hms/platform/contract';
import type { Handler } from '@hms/platform/service';
import { likelyDuplicates } from '../finding/likely-duplicates.ts';
import { showCandidates } from '../finding/show-candidates.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { register } from './register.ts';

export function createPatient(service: PatientService): Handler<PatientOperations['createPatient']> {
  return async (call, { body }) => {
    const { ssn, duplicate_override_reason: reason, ...demographics } = body;
    const duplicates = await likelyDuplicates(service, demographics, ssn);
    if (duplicates.length > 0 && reason === undefined)
      throw conflict('likely-duplicate', 'This person seems to be registered already.', {
        members: { candidates: await showCandidates(service, call, duplicates) },
      });
    const record = await service.enrolment.open(call);
    const events = register(
      {
        demographics,
        ssn: ssn ? service.ssn.seal(record.key, record.id, ssn) : null,
        duplicateOverrideReason: reason ?? null,
        duplicates: duplicates.map(({ id }) => id),
      },
      { ...contextOf(service, call), mrn: record.mrn },
    );
    return service.enrolment.commit(call, record, events);
  };
}
