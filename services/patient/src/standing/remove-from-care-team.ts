import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function removeFromCareTeam(service: PatientService): Handler<PatientOperations['removeFromCareTeam']> {
  return changePatient<'removeFromCareTeam'>(service, 'patient:assign-care-team', ({ patient }, { params }) => {
    const member_id = params.member.toLowerCase();
    return patient.care_team.includes(member_id) ? [{ type: 'patient.care-team-removed', data: { member_id } }] : [];
  });
}
