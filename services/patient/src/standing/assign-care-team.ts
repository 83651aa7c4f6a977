import type { Handler } from '@hms/platform/service';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { changePatient } from '../record/change-patient.ts';

export function assignCareTeam(service: PatientService): Handler<PatientOperations['assignCareTeam']> {
  return changePatient<'assignCareTeam'>(service, 'patient:assign-care-team', ({ patient }, { params }) => {
    const member_id = params.member.toLowerCase();
    return patient.care_team.includes(member_id) ? [] : [{ type: 'patient.care-team-assigned', data: { member_id } }];
  });
}
