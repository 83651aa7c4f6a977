import type { Allergy } from '@hms/contracts/clinical';
import type { AllergyIntolerance } from '@medplum/fhirtypes';
import { concept, conforms, maybe, type Names, named, notes, present, reference } from './parts.ts';

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical';
const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification';

/** US Core AllergyIntolerance. */
export function allergyIntoleranceOf(allergy: Allergy, { staff }: Names): AllergyIntolerance {
  const inError = allergy.error_reason !== null;
  return present<AllergyIntolerance>({
    resourceType: 'AllergyIntolerance',
    id: allergy.id,
    meta: conforms('us-core-allergyintolerance'),
    clinicalStatus: inError ? undefined : concept(CLINICAL, allergy.clinical_status),
    verificationStatus: concept(VERIFICATION, inError ? 'entered-in-error' : allergy.verification),
    type: allergy.type,
    category: [allergy.category],
    criticality: allergy.criticality,
    code: named(allergy.coding, allergy.substance),
    patient: reference('Patient', allergy.patient_id),
    encounter: maybe('Encounter', allergy.encounter_id),
    onsetDateTime: allergy.onset,
    recordedDate: allergy.asserted_at ?? allergy.recorded_at,
    recorder: staff(allergy.recorded_by),
    note: notes(allergy.note),
    reaction: allergy.reactions.map(({ manifestation, severity }) => ({
      manifestation: [{ text: manifestation }],
      ...(severity ? { severity } : {}),
    })),
  });
}

const NONE_KNOWN = { system: 'http://snomed.info/sct', code: '716186003', display: 'No known allergy' };

/** That the patient was asked, and has none: a statement, not the absence of one. */
export const noKnownAllergies = (
  id: string,
  patient: string,
  standing: 'active' | 'resolved',
  at: string,
): AllergyIntolerance => ({
  resourceType: 'AllergyIntolerance',
  id,
  meta: conforms('us-core-allergyintolerance'),
  clinicalStatus: concept(CLINICAL, standing),
  verificationStatus: concept(VERIFICATION, 'confirmed'),
  code: { coding: [NONE_KNOWN], text: NONE_KNOWN.display },
  patient: reference('Patient', patient),
  recordedDate: at,
});
