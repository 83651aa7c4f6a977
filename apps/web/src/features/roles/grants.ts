import type { Role } from '../../api/generated/auth.gen.ts';

export type Grant = Role['grants'][number];
export type Condition = NonNullable<Grant['conditions']>[number];

/** One way in which a role holds a permission: all conditions must hold, and the purpose must be among the named ones. */
export interface Way {
  readonly conditions: readonly Condition[];
  /** Any purpose where empty. */
  readonly purposes: readonly string[];
}

export interface Permission {
  readonly name: string;
  readonly service: string;
  readonly describe: string;
}

export const CONDITIONS: readonly Condition[] = ['own-department', 'own-facility', 'treatment-relationship'];

/** HL7 v3 PurposeOfUse codes that requests can state. */
export const PURPOSES = [
  'TREAT',
  'ETREAT',
  'HPAYMT',
  'HOPERAT',
  'HRESCH',
  'PATRQT',
  'PUBHLTH',
  'HSYSADMIN',
  'COVERAGE',
] as const;

export const EVERYWHERE: Way = { conditions: [], purposes: [] };

/** The ways in which the grants hold a permission; none where they do not. */
export const waysOf = (grants: readonly Grant[], permission: string): Way[] =>
  grants
    .filter((grant) => grant.permission === permission)
    .map(({ conditions = [], purposes = [] }) => ({ conditions, purposes }));

/** The grants with those of one permission replaced; the order of the others stays. */
export function withWays(grants: readonly Grant[], permission: string, ways: readonly Way[]): Grant[] {
  const fresh = distinct(ways).map(({ conditions, purposes }) => ({
    permission,
    ...(conditions.length > 0 ? { conditions: [...conditions] } : {}),
    ...(purposes.length > 0 ? { purposes: [...purposes] } : {}),
  }));
  const at = grants.findIndex((grant) => grant.permission === permission);
  const others = grants.filter((grant) => grant.permission !== permission);
  return others.toSpliced(at < 0 ? others.length : at, 0, ...fresh);
}

const keyOf = ({ conditions, purposes }: Way): string => JSON.stringify([[...conditions].sort(), [...purposes].sort()]);

/** A way that is named twice counts once. */
function distinct(ways: readonly Way[]): Way[] {
  return [...new Map(ways.map((way) => [keyOf(way), way])).values()];
}

export const sameWays = (a: readonly Way[], b: readonly Way[]): boolean =>
  JSON.stringify(a.map(keyOf).sort()) === JSON.stringify(b.map(keyOf).sort());

/** Whether one way has neither conditions nor purposes, so that the others add nothing. */
export const isWhole = (ways: readonly Way[]): boolean =>
  ways.some(({ conditions, purposes }) => conditions.length === 0 && purposes.length === 0);

export interface Subject {
  /** What stands before the colon, e.g. `patient`. */
  readonly name: string;
  readonly permissions: readonly Permission[];
}

/** The permissions that fit all words of the filter, by subject. `read` finds a permission by name, description or subject. */
export function subjectsOf(
  permissions: readonly Permission[],
  filter: string,
  textOf: (permission: Permission) => string,
): Subject[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fitting = permissions.filter((permission) => {
    const text = `${permission.name} ${textOf(permission)}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  return Object.entries(Object.groupBy(fitting, subjectOf))
    .map(([name, those = []]) => ({ name, permissions: those }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const subjectOf = ({ name }: Permission): string => name.split(':')[0]!;
