import type { ChartProblem } from '@hms/contracts/clinical';
import type { Condition } from '@medplum/fhirtypes';
import { concept, conforms, maybe, type Names, named, notes, present, reference } from './parts.ts';

const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
export const VERIFICATION = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
export const CATEGORY = 'http://terminology.hl7.org/CodeSystem/condition-category';
const SNOMED = 'http://snomed.info/sct';
/** FHIR R4 condition-severity */
const SEVERITY: Readonly<Record<string, readonly [string, string]>> = {
  severe: ['24484000', 'Severe'],
  moderate: ['6736007', 'Moderate'],
  mild: ['255604002', 'Mild'],
};
const OVER = ['inactive', 'remission', 'resolved'];

/** US Core Condition Problems and Health Concerns. */
export function conditionOf(problem: ChartProblem, { staff }: Names): Condition {
  const inError = problem.error_reason !== null;
  const { severity, clinical_status: status } = problem;
  return present<Condition>({
    resourceType: 'Condition',
    id: problem.id,
    meta: conforms('us-core-condition-problems-health-concerns'),
    clinicalStatus: inError ? undefined : concept(CLINICAL, status),
    verificationStatus: concept(VERIFICATION, inError ? 'entered-in-error' : problem.certainty),
    category: [concept(CATEGORY, 'problem-list-item', 'Problem List Item')],
    severity: severity ? concept(SNOMED, ...SEVERITY[severity]!) : undefined,
    code: named(problem.coding, problem.name),
    subject: reference('Patient', problem.patient_id),
    encounter: maybe('Encounter', problem.encounter_id),
    onsetDateTime: problem.onset,
    // What has abated is not active (con-4).
    abatementDateTime: inError || OVER.includes(status) ? problem.abated : undefined,
    recordedDate: problem.recorded_at,
    recorder: staff(problem.recorded_by),
    note: notes(problem.note),
  });
}
