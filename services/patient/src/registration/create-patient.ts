import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { contextOf } from '../record/change-patient.ts';
import { register } from './register.ts';

export function createPatient(service: PatientService): Handler<PatientOperations['createPatient']> {
  return async (call, { body }) => {
    const { ssn, duplicate_override_reason, ...demographics } = body;
    const record = await service.enrolment.open(call);
    const events = register(
      {
        demographics,
        ssn: ssn ? service.ssn.seal(record.key, record.id, ssn) : null,
        duplicateOverrideReason: duplicate_override_reason ?? null,
      },
      { ...contextOf(service, call), mrn: record.mrn },
    );
    return service.enrolment.commit(call, record, events);
  };
}
