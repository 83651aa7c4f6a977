import type { CarePlan as Planned } from '@hms/contracts/clinical';
import type { CarePlan } from '@medplum/fhirtypes';
import { concept, conforms, maybe, type Names, named, narrative, notes, present, reference } from './parts.ts';

const ASSESS_PLAN = 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category';

/** US Core CarePlan. */
export function carePlanOf(plan: Planned, goals: readonly string[], { staff }: Names): CarePlan {
  const { starts_at: start, ends_at: end } = plan;
  return present<CarePlan>({
    resourceType: 'CarePlan',
    id: plan.id,
    meta: conforms('us-core-careplan'),
    text: narrative(
      [plan.title, plan.description ?? '', ...plan.activities.map(({ title }) => title)].filter((line) => line !== ''),
    ),
    status: plan.error_reason === null ? plan.status : 'entered-in-error',
    intent: 'plan',
    category: [concept(ASSESS_PLAN, 'assess-plan'), ...(plan.category ? [{ coding: [plan.category] }] : [])],
    title: plan.title,
    description: plan.description,
    subject: reference('Patient', plan.patient_id),
    encounter: maybe('Encounter', plan.encounter_id),
    period: start || end ? { ...(start ? { start } : {}), ...(end ? { end } : {}) } : undefined,
    created: plan.recorded_at,
    author: staff(plan.author),
    addresses: plan.problem_ids.map((id) => reference('Condition', id)),
    goal: goals.map((id) => reference('Goal', id)),
    activity: plan.activities.map(({ id, coding, status, title, due_on, note }) => ({
      id,
      detail: present({
        code: named(coding, title),
        status,
        scheduledPeriod: due_on ? { end: due_on } : undefined,
        description: note,
      }),
    })),
    note: notes(plan.closing_note),
  });
}
