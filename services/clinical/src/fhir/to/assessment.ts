import type { Assessment } from '@hms/contracts/clinical';
import type { Observation } from '@medplum/fhirtypes';
import { instrumentOf } from '../../assessments/instruments.ts';
import { concept, conforms, maybe, type Names, notes, present, reference } from './parts.ts';

const LOINC = 'http://loinc.org';
const CATEGORY = 'http://terminology.hl7.org/CodeSystem/observation-category';
const NOT_TESTABLE = concept('http://terminology.hl7.org/CodeSystem/data-absent-reason', 'not-performed');

/** US Core Observation Screening Assessment: the total, with the answers as components. */
export function assessmentOf(assessment: Assessment, { staff }: Names): Observation {
  const { title, code, items } = instrumentOf(assessment.instrument);
  const performer = staff(assessment.recorded_by);
  const { total, band } = assessment;
  return present<Observation>({
    resourceType: 'Observation',
    id: assessment.id,
    meta: conforms('us-core-observation-screening-assessment'),
    status: assessment.error_reason === null ? assessment.status : 'entered-in-error',
    category: [concept(CATEGORY, 'survey', 'Survey')],
    code: { ...(code ? concept(LOINC, code, title) : {}), text: title },
    subject: reference('Patient', assessment.patient_id),
    encounter: maybe('Encounter', assessment.encounter_id),
    effectiveDateTime: assessment.assessed_at,
    issued: assessment.updated_at,
    performer: performer ? [performer] : undefined,
    ...(total === null ? { dataAbsentReason: NOT_TESTABLE } : { valueInteger: total }),
    interpretation: band ? [{ text: band }] : undefined,
    note: notes(assessment.note),
    component: items.map((item) => {
      const points = assessment.answers[item.key] ?? null;
      return {
        code: { ...(item.code ? concept(LOINC, item.code, item.title) : {}), text: item.title },
        ...(points === null ? { dataAbsentReason: NOT_TESTABLE } : { valueInteger: points }),
      };
    }),
  });
}
