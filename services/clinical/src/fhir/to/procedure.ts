import type { Procedure as Done } from '@hms/contracts/clinical';
import type { Procedure } from '@medplum/fhirtypes';
import { concept, conforms, maybe, type Names, named, notes, present, reference } from './parts.ts';

const SNOMED = 'http://snomed.info/sct';
/** FHIR R4 procedure-category */
const CATEGORIES: Readonly<Record<string, readonly [string, string]>> = {
  surgical: ['387713003', 'Surgical procedure'],
  diagnostic: ['103693007', 'Diagnostic procedure'],
  counselling: ['409063005', 'Counselling'],
  education: ['409073007', 'Education'],
};
/** FHIR R4 procedure-outcome */
const OUTCOMES = {
  successful: ['385669000', 'Successful'],
  unsuccessful: ['385671000', 'Unsuccessful'],
  'partially-successful': ['385670004', 'Partial success'],
} as const;

function performed({ performed_from: start, performed_to: end }: Done): Partial<Procedure> {
  if (start && end) return { performedPeriod: { start, end } };
  return start ? { performedDateTime: start } : {};
}

/** US Core Procedure. */
export function procedureOf(done: Done, { staff }: Names): Procedure {
  const performer = staff(done.performer);
  const { category, laterality, body_site: site, outcome } = done;
  const categoryCode = category && CATEGORIES[category];
  return present<Procedure>({
    resourceType: 'Procedure',
    id: done.id,
    meta: conforms('us-core-procedure'),
    status: done.error_reason === null ? done.status : 'entered-in-error',
    statusReason: done.status_reason ? { text: done.status_reason } : undefined,
    category: category
      ? categoryCode
        ? concept(SNOMED, categoryCode[0], categoryCode[1])
        : { text: category }
      : undefined,
    code: named(done.coding, done.name),
    subject: reference('Patient', done.patient_id),
    encounter: maybe('Encounter', done.encounter_id),
    ...performed(done),
    recorder: staff(done.recorded_by),
    performer: performer ? [{ actor: performer }] : undefined,
    reasonReference: done.problem_ids.map((id) => reference('Condition', id)),
    bodySite:
      site || laterality
        ? [{ ...(site ? { coding: [site] } : {}), ...(laterality ? { text: laterality } : {}) }]
        : undefined,
    outcome: outcome ? concept(SNOMED, OUTCOMES[outcome][0], OUTCOMES[outcome][1]) : undefined,
    complication: done.complication ? [{ text: done.complication }] : undefined,
    note: notes(done.note),
  });
}
