import type { Grant, Role } from '@hms/contracts/auth';

/**
 * The roles that somebody may give to an account or a program: all, for those who may change roles anyway; for others
 * the ones that permit nothing beyond what they hold themselves, so that nobody raises themselves through another account.
 */
export function givableRoles(ownRoles: readonly string[], roles: readonly Role[]): string[] {
  const held = new Set(
    roles
      .filter((role) => ownRoles.includes(role.name))
      .flatMap((role) => role.grants.filter(isWhole).map((grant) => grant.permission)),
  );
  const may = (role: Role) => held.has('role:manage') || role.grants.every((grant) => held.has(grant.permission));
  return roles.filter(may).map((role) => role.name);
}

const isWhole = ({ conditions = [], purposes }: Grant) => conditions.length === 0 && purposes === undefined;
