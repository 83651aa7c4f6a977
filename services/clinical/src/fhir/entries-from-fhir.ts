import { CODE_SYSTEMS } from '@hms/contracts/clinical';
import type { AllergyIntolerance, CarePlan, Condition, Goal, Immunization, Procedure } from '@medplum/fhirtypes';
import { among, anyCodingOf, codeOf, codingOf, dayOf, idIn, instantOf, lineOf, needed, wordsOf } from './parts.ts';

const { cvx, snomed, cpt, hcpcs, icd10pcs, loinc, rxnorm } = CODE_SYSTEMS;
const LONGEST = { substance: 200, title: 300, description: 500, activity: 400 };

/** Of an unnamed thing at least what it is. */
const UNNAMED = 'Not named';

const nameOf = (concept: Parameters<typeof wordsOf>[0]): string => wordsOf(concept) ?? UNNAMED;
const noteOf = (note: readonly { text?: string }[] | undefined, most: number): string | null =>
  note
    ?.map(({ text }) => text)
    .join('\n\n')
    .slice(0, most) || null;
const idsIn = (references: Parameters<typeof idIn>[0][] | undefined): string[] =>
  (references ?? []).flatMap((reference) => idIn(reference) ?? []);

export function problemFromFhir(condition: Condition) {
  const ended = condition.abatementDateTime ?? condition.abatementPeriod?.start;
  return {
    source: needed(condition.id, 'id'),
    encounter: idIn(condition.encounter) ?? null,
    coding: anyCodingOf(condition.code),
    name: nameOf(condition.code),
    clinical_status: among(
      ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'],
      codeOf(condition.clinicalStatus),
      ended ? 'resolved' : 'active',
    ),
    certainty: among(
      ['unconfirmed', 'provisional', 'differential', 'confirmed', 'refuted'],
      codeOf(condition.verificationStatus),
      'confirmed',
    ),
    onset: dayOf(condition.onsetDateTime ?? condition.onsetPeriod?.start ?? condition.recordedDate),
    abated: dayOf(ended),
    note: noteOf(condition.note, 4_000),
  };
}

export function allergyFromFhir(allergy: AllergyIntolerance) {
  return {
    source: needed(allergy.id, 'id'),
    encounter: idIn(allergy.encounter) ?? null,
    coding: anyCodingOf(allergy.code),
    substance: lineOf(nameOf(allergy.code), LONGEST.substance)!,
    category: among(['food', 'medication', 'environment', 'biologic'], allergy.category?.[0], 'environment'),
    type: among(['allergy', 'intolerance'], allergy.type, 'allergy'),
    clinical_status: among(['active', 'inactive', 'resolved'], codeOf(allergy.clinicalStatus), 'active'),
    verification: among(['unconfirmed', 'confirmed', 'refuted'], codeOf(allergy.verificationStatus), 'unconfirmed'),
    criticality: among(['low', 'high', 'unable-to-assess'], allergy.criticality, null),
    onset: dayOf(allergy.onsetDateTime),
    asserted_at: instantOf(allergy.recordedDate),
    reactions: (allergy.reaction ?? []).slice(0, 20).map(({ manifestation, severity }) => ({
      manifestation: lineOf(nameOf(manifestation?.[0]), LONGEST.substance)!,
      severity: among(['mild', 'moderate', 'severe'], severity, null),
    })),
    note: noteOf(allergy.note, 2_000),
  };
}

/** FHIR R4 immunization-status-reason. */
const NOT_DONE = {
  IMMUNE: 'immune',
  MEDPREC: 'medical-precaution',
  OSTOCK: 'out-of-stock',
  PATOBJ: 'patient-objection',
} as const;

export function immunizationFromFhir(immunization: Immunization) {
  const done = immunization.status !== 'not-done';
  const dose = immunization.doseQuantity;
  const occurred_at = instantOf(immunization.occurrenceDateTime ?? immunization.recorded);
  return {
    source: needed(immunization.id, 'id'),
    encounter: idIn(immunization.encounter) ?? null,
    coding: codingOf(immunization.vaccineCode, [cvx]),
    name: nameOf(immunization.vaccineCode),
    status: done ? ('completed' as const) : ('not-done' as const),
    occurred_at: needed(occurred_at ?? undefined, 'occurrence'),
    not_done_reason: done
      ? null
      : (NOT_DONE[codeOf(immunization.statusReason) as keyof typeof NOT_DONE] ?? 'medical-precaution'),
    primary_source: immunization.primarySource ?? false,
    lot_number: lineOf(immunization.lotNumber, 40) ?? null,
    expires_on: dayOf(immunization.expirationDate),
    // What was given is told as it was; whether an expired dose counted is not known there.
    ...(immunization.isSubpotent ? { subpotent_reason: 'partial-dose' as const } : {}),
    dose: dose?.value ? { value: dose.value, unit: dose.code ?? dose.unit ?? '1' } : null,
    note: noteOf(immunization.note, 4_000),
  };
}

export function procedureFromFhir(procedure: Procedure) {
  const { performedPeriod, performedDateTime } = procedure;
  return {
    source: needed(procedure.id, 'id'),
    encounter: idIn(procedure.encounter) ?? null,
    coding: codingOf(procedure.code, [snomed, cpt, hcpcs, icd10pcs]),
    name: nameOf(procedure.code),
    status: among(
      ['preparation', 'in-progress', 'on-hold', 'not-done', 'stopped', 'completed'],
      procedure.status,
      'completed',
    ),
    performed_from: instantOf(performedPeriod?.start ?? performedDateTime),
    performed_to: instantOf(performedPeriod?.end),
    body_site: anyCodingOf(procedure.bodySite?.[0]),
    problems: idsIn(procedure.reasonReference).slice(0, 20),
    note: noteOf(procedure.note, 8_000),
  };
}

export function carePlanFromFhir(plan: CarePlan) {
  // US Core's category says only that it is a plan; the one that tells is of SNOMED CT.
  const category = (plan.category ?? []).find((each) => codingOf(each, [snomed]));
  return {
    source: needed(plan.id, 'id'),
    encounter: idIn(plan.encounter) ?? null,
    status: among(['draft', 'active', 'on-hold', 'revoked', 'completed'], plan.status, 'active'),
    category: codingOf(category, [snomed]),
    title: lineOf(plan.title ?? wordsOf(category) ?? wordsOf(plan.category?.[0]), LONGEST.title) ?? UNNAMED,
    description: plan.description?.slice(0, 8_000) ?? null,
    starts_at: instantOf(plan.period?.start ?? plan.created),
    ends_at: instantOf(plan.period?.end),
    problems: idsIn(plan.addresses).slice(0, 20),
    activities: (plan.activity ?? []).slice(0, 60).flatMap(({ detail }) =>
      detail
        ? [
            {
              coding: codingOf(detail.code, [snomed, cpt, loinc, rxnorm]),
              title: lineOf(wordsOf(detail.code) ?? detail.description, LONGEST.activity) ?? UNNAMED,
              status: among(
                ['not-started', 'scheduled', 'in-progress', 'on-hold', 'completed', 'cancelled', 'stopped'],
                detail.status,
                'not-started',
              ),
            },
          ]
        : [],
    ),
  };
}

const ACHIEVEMENTS = [
  'in-progress',
  'improving',
  'worsening',
  'no-change',
  'achieved',
  'sustaining',
  'not-achieved',
  'no-progress',
  'not-attainable',
] as const;

/** @param carePlan the plan that names the goal */
export function goalFromFhir(goal: Goal, carePlan: string | null) {
  const [target] = goal.target ?? [];
  const { detailRange: range, detailQuantity: quantity } = target ?? {};
  const [low, high] = [range?.low?.value ?? quantity?.value ?? null, range?.high?.value ?? quantity?.value ?? null];
  return {
    source: needed(goal.id, 'id'),
    status: among(
      ['proposed', 'planned', 'accepted', 'active', 'on-hold', 'completed', 'cancelled', 'rejected'],
      goal.lifecycleStatus,
      'active',
    ),
    achievement: among(ACHIEVEMENTS, codeOf(goal.achievementStatus), 'in-progress'),
    description: lineOf(nameOf(goal.description), LONGEST.description)!,
    target:
      low === null && high === null
        ? null
        : {
            coding: codingOf(target?.measure, [loinc, snomed]),
            low,
            high,
            low_inclusive: true,
            high_inclusive: true,
            unit: (range?.high ?? range?.low ?? quantity)?.code ?? null,
          },
    starts_on: dayOf(goal.startDate),
    due_on: dayOf(target?.dueDate),
    problems: idsIn(goal.addresses).slice(0, 20),
    care_plan: carePlan,
    note: noteOf(goal.note, 4_000),
  };
}
