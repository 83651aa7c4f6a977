import { createMongoAbility, type MongoAbility, type RawRuleOf, subject } from '@casl/ability';
import type { BreakGlass, Condition, Grant } from './access-policy.ts';

/** What the token says of its bearer. */
export interface Bearer {
  readonly id: string;
  readonly roles: readonly string[];
  readonly departments: readonly string[];
  readonly facility: string | null;
}

export type Ability = MongoAbility;

/** The row attributes that conditions look at. A service gives the ones that its rows have. */
export interface RowAttributes {
  /** The patient whom the row is about: their record, their chart, a visit of theirs. */
  readonly id?: string;
  /** A row that only those who treat the patient, or who broke the glass, may see. */
  readonly restricted?: boolean;
  readonly facility?: string | null;
  readonly departments?: readonly string[];
  readonly care_team?: readonly string[];
}

/** A permission that also covers restricted rows, named beside the plain one. */
const UNRESTRICTED = 'restricted-patient:read';

function conditionOf(condition: Condition, bearer: Bearer): Record<string, unknown> {
  switch (condition) {
    case 'own-department':
      return { departments: { $in: [...bearer.departments] } };
    case 'own-facility':
      // Somebody of no facility shares none, not even with a row of no facility.
      return { facility: { $in: bearer.facility === null ? [] : [bearer.facility] } };
    case 'treatment-relationship':
      return { care_team: bearer.id };
    default:
      return condition satisfies never;
  }
}

export function splitPermission(permission: string): { subject: string; action: string } {
  const colon = permission.indexOf(':');
  return { subject: permission.slice(0, colon), action: permission.slice(colon + 1) };
}

/**
 * The rules for one bearer: the grants of all roles, none for what is restricted unless the bearer treats the patient, holds
 * `restricted-patient:read`, or broke the glass for them. A broken glass lifts the conditions of every grant for that
 * patient, of the record as of the chart and of visits; it gives no grant that there was not.
 *
 * @param purpose the purpose of use that the caller states, e.g. `TREAT`
 */
export function abilityOf(
  bearer: Bearer,
  grantsOf: (role: string) => readonly Grant[],
  breakGlass: readonly BreakGlass[],
  purpose: string,
): Ability {
  const grants = bearer.roles.flatMap((role) => [...grantsOf(role)]);
  const counts = (grant: Grant) => !grant.purposes || grant.purposes.includes(purpose);
  const seesRestricted = grants.some((grant) => grant.permission === UNRESTRICTED && counts(grant));
  const rules: RawRuleOf<MongoAbility>[] = [];
  for (const grant of grants.filter(counts)) {
    const { subject: on, action } = splitPermission(grant.permission);
    const narrowed = (grant.conditions ?? []).map((condition) => conditionOf(condition, bearer));
    if (seesRestricted) rules.push(rule(action, on, narrowed));
    else {
      rules.push(rule(action, on, [...narrowed, { restricted: { $ne: true } }]));
      rules.push(rule(action, on, [...narrowed, { care_team: bearer.id }]));
    }
    for (const glass of breakGlass) rules.push(rule(action, on, [{ id: glass.patient }]));
  }
  return createMongoAbility(rules);
}

/** All conditions must hold. Each is about an attribute of its own, or the same as another, so they are one query. */
function rule(action: string, on: string, conditions: Record<string, unknown>[]): RawRuleOf<MongoAbility> {
  if (conditions.length === 0) return { action, subject: on };
  return { action, subject: on, conditions: Object.assign({}, ...conditions) };
}

/** Whether the permission covers this row. */
export function covers(ability: Ability, permission: string, row: RowAttributes): boolean {
  const { subject: on, action } = splitPermission(permission);
  return ability.can(action, subject(on, { ...row }) as never);
}
