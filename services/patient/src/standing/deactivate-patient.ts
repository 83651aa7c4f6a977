import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function deactivatePatient(service: PatientService): Handler<PatientOperations['deactivatePatient']> {
  return changePatient<'deactivatePatient'>(service, 'patient:deactivate', ({ patient }, { body }) =>
    patient.is_active ? [{ type: 'patient.deleted', data: { reason: body?.reason ?? null } }] : [],
  );
}
