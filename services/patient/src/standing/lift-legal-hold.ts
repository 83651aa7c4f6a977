import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function liftLegalHold(service: PatientService): Handler<PatientOperations['liftLegalHold']> {
  return changePatient<'liftLegalHold'>(service, 'patient:hold', ({ patient }, { body: { reason } }) =>
    patient.legal_hold ? [{ type: 'patient.legal-hold-lifted', data: { reason } }] : [],
  );
}
