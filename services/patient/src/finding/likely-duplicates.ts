import type { Demographics } from '@hms/contracts/patient';
import type { DuplicateCandidate } from '../matching/find-duplicates.ts';
import { matchPerson } from '../matching/match-person.ts';
import type { PatientService } from '../patient-service.ts';
import { noDemographics } from '../record/patient-record.ts';

/** Registered patients who are likely (not only possibly) the person of a form, the likeliest first. */
export async function likelyDuplicates(
  service: Pick<PatientService, 'duplicates' | 'ssn'>,
  demographics: Partial<Demographics>,
  ssn: string | null | undefined,
): Promise<DuplicateCandidate[]> {
  const person = matchPerson({ ...noDemographics, ...demographics }, ssn ? service.ssn.index(ssn) : null);
  return (await service.duplicates.find(person)).filter(({ grade }) => grade !== 'possible');
}
