import { type Handler, reply } from '@hms/platform/service';
import { matchPerson } from '../matching/match-person.ts';
import type { PatientOperations, PatientService } from '../patient-service.ts';
import { noDemographics } from '../record/patient-record.ts';
import { showCandidates } from './show-candidates.ts';

/** For the form that is being filled in: who may be this person already. */
export function findDuplicates(service: PatientService): Handler<PatientOperations['findDuplicates']> {
  return async (call, { body }) => {
    const { ssn, ...demographics } = body;
    const person = matchPerson({ ...noDemographics, ...demographics }, ssn ? service.ssn.index(ssn) : null);
    return reply({ candidates: await showCandidates(service, call, await service.duplicates.find(person)) });
  };
}
