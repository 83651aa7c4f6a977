import { line, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';

/** One permission of a role, whole or narrowed by conditions, all of which must hold. */
export const Grant = record({
  permission: line(100, { minLength: 3 }),
  conditions: Type.Optional(
    Type.Array(oneOf(['own-department', 'own-facility', 'treatment-relationship']), { maxItems: 3 }),
  ),
  purposes: Type.Optional(
    Type.Array(line(20), { maxItems: 20, description: 'HL7 v3 PurposeOfUse codes under which it counts' }),
  ),
});
export type Grant = Static<typeof Grant>;

export const Role = record({
  id: uuid(),
  name: Type.String({ description: 'As tokens carry it' }),
  title: Type.String(),
  description: Type.String(),
  preset: Type.Boolean({ description: 'Came with the system; it can be edited but not removed' }),
  grants: Type.Array(Grant),
  version: Type.Integer(),
});
export type Role = Static<typeof Role>;

const rolePath = record({ id: uuid() });
const roleBody = {
  title: line(100, { minLength: 1 }),
  description: line(500),
  grants: Type.Array(Grant, { maxItems: 500 }),
};

export const roleOperations = {
  listRoles: operation({
    method: 'GET',
    path: '/roles',
    summary: 'All roles with their permissions',
    permission: 'role:read',
    audit: { action: 'read', of: 'role' },
    reply: record({ roles: Type.Array(Role) }),
  }),
  getRole: operation({
    method: 'GET',
    path: '/roles/:id',
    summary: 'Read a role',
    permission: 'role:read',
    audit: { action: 'read', of: 'role' },
    params: rolePath,
    reply: Role,
  }),
  listPermissions: operation({
    method: 'GET',
    path: '/permissions',
    summary: 'What roles can permit',
    permission: 'role:read',
    audit: 'none',
    reply: record({
      permissions: Type.Array(record({ name: Type.String(), service: Type.String(), describe: Type.String() })),
    }),
  }),
  createRole: operation({
    method: 'POST',
    path: '/roles',
    summary: 'Make a role',
    permission: 'role:manage',
    audit: { action: 'create', of: 'role' },
    body: record({ name: Type.String({ pattern: '^[a-z][a-z0-9-]{1,49}$' }), ...roleBody }),
    reply: Role,
    status: 201,
  }),
  updateRole: operation({
    method: 'PUT',
    path: '/roles/:id',
    summary: 'Change a role',
    permission: 'role:manage',
    audit: { action: 'update', of: 'role' },
    params: rolePath,
    body: record(roleBody),
    reply: Role,
    ifMatch: 'required',
  }),
  removeRole: operation({
    method: 'DELETE',
    path: '/roles/:id',
    summary: 'Remove a role that nobody has',
    permission: 'role:manage',
    audit: { action: 'delete', of: 'role' },
    params: rolePath,
  }),
};
