import type { clinicalContract } from '@hms/contracts/clinical';
import type { Input } from '@hms/platform/contract';
import type {
  AllergyIntolerance,
  CarePlan,
  Condition,
  Encounter,
  Goal,
  Immunization,
  Observation,
  Organization,
  Practitioner,
  Procedure,
  Resource,
} from '@medplum/fhirtypes';
import { encounterFromFhir } from './fhir/encounter-from-fhir.ts';
import {
  allergyFromFhir,
  carePlanFromFhir,
  goalFromFhir,
  immunizationFromFhir,
  problemFromFhir,
  procedureFromFhir,
} from './fhir/entries-from-fhir.ts';
import { idIn } from './fhir/parts.ts';
import { isVitalSign, vitalsFromFhir } from './fhir/vitals-from-fhir.ts';

type Body = Input<(typeof clinicalContract)['operations']['importChart']>['body'];
type Lists = Omit<Body, 'system' | 'birth_date' | 'sex'>;

/** One thing of a chart with the resources that it comes of. */
export type ChartItem = {
  [List in keyof Lists]-?: {
    readonly list: List;
    readonly item: NonNullable<Lists[List]>[number];
    readonly from: readonly Resource[];
  };
}[keyof Lists];

/** The types of resources that charts are made of here. */
const CHART_TYPES = [
  'Encounter',
  'Condition',
  'AllergyIntolerance',
  'Immunization',
  'Procedure',
  'CarePlan',
  'Goal',
  'Observation',
] as const;

/** Whether a resource is one that a chart takes: of observations only the vital signs. */
export const isOfChart = (resource: Resource): boolean =>
  resource.resourceType === 'Observation'
    ? isVitalSign(resource)
    : (CHART_TYPES as readonly string[]).includes(resource.resourceType);

/**
 * The chart of one patient out of the resources of a file, what others refer to first. What is no part of it helps to read it: names
 * of those who treated, and where.
 *
 * @param refuse is told of a resource that is not as FHIR says
 */
export function chartFromFhir(
  resources: readonly Resource[],
  others: readonly Resource[],
  refuse: (resource: Resource, error: unknown) => void,
): ChartItem[] {
  const of = <T extends Resource>(type: T['resourceType'], among = resources): T[] =>
    among.filter(({ resourceType }) => resourceType === type) as T[];
  const byId = <T extends Resource>(type: T['resourceType']) =>
    new Map(of<T>(type, others).map((resource) => [resource.id ?? '', resource]));
  const each = <T extends Resource, List extends keyof Lists>(
    type: T['resourceType'],
    list: List,
    read: (resource: T) => NonNullable<Lists[List]>[number],
  ): ChartItem[] =>
    of<T>(type).flatMap((resource) => {
      try {
        return [{ list, item: read(resource), from: [resource] } as unknown as ChartItem];
      } catch (error) {
        refuse(resource, error);
        return [];
      }
    });
  const beside = {
    conditions: Map.groupBy(of<Condition>('Condition'), ({ encounter }) => idIn(encounter) ?? ''),
    practitioners: byId<Practitioner>('Practitioner'),
    organizations: byId<Organization>('Organization'),
  };
  const planOfGoal = new Map(
    of<CarePlan>('CarePlan').flatMap((plan) =>
      (plan.goal ?? []).map((goal) => [idIn(goal) ?? '', plan.id ?? null] as const),
    ),
  );
  const vitals = vitalsFromFhir(of<Observation>('Observation').filter(isVitalSign)).map(
    ({ item, observations }): ChartItem => ({ list: 'vitals', item, from: observations }),
  );
  return [
    ...each<Encounter, 'encounters'>('Encounter', 'encounters', (encounter) => encounterFromFhir(encounter, beside)),
    ...each<Condition, 'problems'>('Condition', 'problems', problemFromFhir),
    ...each<AllergyIntolerance, 'allergies'>('AllergyIntolerance', 'allergies', allergyFromFhir),
    ...each<Immunization, 'immunizations'>('Immunization', 'immunizations', immunizationFromFhir),
    ...each<Procedure, 'procedures'>('Procedure', 'procedures', procedureFromFhir),
    ...each<CarePlan, 'care_plans'>('CarePlan', 'care_plans', carePlanFromFhir),
    ...each<Goal, 'goals'>('Goal', 'goals', (goal) => goalFromFhir(goal, planOfGoal.get(goal.id ?? '') ?? null)),
    ...vitals,
  ];
}
