import type { authContract, Grant, Role } from '@hms/contracts/auth';
import { conflict, type Decided, invalid } from '@hms/platform/contract';

type Event = Decided<typeof authContract>;

export interface RoleFields {
  title: string;
  description: string;
  grants: Grant[];
}

/** Makes a role. Throws `unknown-permission`, `permission-twice`. */
export function createRole(name: string, fields: RoleFields, permissions: ReadonlySet<string>): Event[] {
  checkGrants(fields.grants, permissions);
  return [{ type: 'role.created', data: { name, preset: false, ...fields } }];
}

/** Throws `unknown-permission`, `permission-twice`, `role-keeps-accounts`. */
export function updateRole(role: Role, fields: RoleFields, permissions: ReadonlySet<string>): Event[] {
  const kept = new Set(role.grants.map((grant) => grant.permission));
  // A permission of a service that is gone may stay where it was, so that an edit does not lose it.
  checkGrants(fields.grants, new Set([...permissions, ...kept]));
  if (role.name === 'administrator')
    for (const needed of ['user:manage', 'role:manage'])
      if (!fields.grants.some((grant) => grant.permission === needed && isWhole(grant)))
        throw conflict('role-keeps-accounts', `Administrators need ${needed}, or nobody could give it back.`);
  return [{ type: 'role.updated', data: fields }];
}

/** Throws `preset-role`, `role-in-use`. */
export function removeRole(role: Role, holders: number): Event[] {
  if (role.preset) throw conflict('preset-role', 'A role that came with the system can be edited but not removed.');
  if (holders > 0) throw conflict('role-in-use', `${holders} accounts or programs still have this role.`);
  return [{ type: 'role.removed', data: {} }];
}

const isWhole = ({ conditions = [], purposes }: Grant) => conditions.length === 0 && purposes === undefined;

function checkGrants(grants: readonly Grant[], permissions: ReadonlySet<string>): void {
  const unknown = grants.map((grant) => grant.permission).filter((permission) => !permissions.has(permission));
  if (unknown.length > 0) throw invalid('unknown-permission', `There is no permission ${unknown.join(', ')}.`);
  // The same permission may stand twice under different conditions, but not the same grant.
  const texts = grants.map((grant) => JSON.stringify(grant));
  if (new Set(texts).size < texts.length) throw invalid('grant-twice', 'The same grant is named twice.');
}
