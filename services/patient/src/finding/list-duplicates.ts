import { type Handler, reply } from '@hms/platform/service';
import { matchPerson } from '../matching/match-person.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { loadPatient } from '../record/load-patient.ts';
import { showCandidates } from './show-candidates.ts';

/** Other records that may be of the same person as this one. */
export function listDuplicates(service: PatientService): Handler<PatientOperations['listDuplicates']> {
  return async (call, { params }) => {
    const { patient, ssn } = await loadPatient(service, call, params.id, 'patient:read');
    const found = await service.duplicates.find(matchPerson(patient, ssn?.index ?? null), patient.id);
    return reply({ candidates: await showCandidates(service, call, found) });
  };
}
