import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function reactivatePatient(service: PatientService): Handler<PatientOperations['reactivatePatient']> {
  return changePatient<'reactivatePatient'>(service, 'patient:deactivate', ({ patient }, { body }) =>
    patient.is_active ? [] : [{ type: 'patient.reactivated', data: { reason: body?.reason ?? null } }],
  );
}
