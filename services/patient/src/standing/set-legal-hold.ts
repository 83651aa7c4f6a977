import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function setLegalHold(service: PatientService): Handler<PatientOperations['setLegalHold']> {
  return changePatient<'setLegalHold'>(service, 'patient:hold', ({ patient }, { body: { reason } }) =>
    patient.legal_hold ? [] : [{ type: 'patient.legal-hold-set', data: { reason } }],
  );
}
