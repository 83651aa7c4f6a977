import type { Role } from '@hms/contracts/auth';
import { describe, expect, it } from 'vitest';
import { createRole, removeRole, updateRole } from './change-role.ts';

const permissions = new Set(['user:manage', 'role:manage', 'bed:move']);
const fields = { title: 'Porter', description: '', grants: [{ permission: 'bed:move' }] };
const role: Role = { id: 'r1', name: 'porter', preset: false, version: 1, ...fields };

describe('roles', () => {
  it('are made of permissions that exist', () => {
    expect(createRole('porter', fields, permissions)).toEqual([
      { type: 'role.created', data: { name: 'porter', preset: false, ...fields } },
    ]);
    const wrong = { ...fields, grants: [{ permission: 'bed:fly' }] };
    expect(() => createRole('porter', wrong, permissions)).toThrow('bed:fly');
  });

  it('may hold a permission under two conditions, but no grant twice', () => {
    const own = { permission: 'bed:move', conditions: ['own-department' as const] };
    const treat = { permission: 'bed:move', conditions: ['treatment-relationship' as const] };
    expect(createRole('porter', { ...fields, grants: [own, treat] }, permissions)).toHaveLength(1);
    expect(() => createRole('porter', { ...fields, grants: [own, own] }, permissions)).toThrow('twice');
  });

  it('keep a permission whose service is gone', () => {
    const old = { ...role, grants: [{ permission: 'leech:apply' }] };
    expect(updateRole(old, { ...fields, grants: old.grants }, permissions)).toHaveLength(1);
  });

  it.each([
    ['without role:manage', [{ permission: 'user:manage' }]],
    [
      'with user:manage narrowed',
      [{ permission: 'user:manage', conditions: ['own-department' as const] }, { permission: 'role:manage' }],
    ],
  ])('administrators are not left %s', (_what, grants) => {
    const administrator = { ...role, name: 'administrator', preset: true };
    expect(() => updateRole(administrator, { ...fields, grants }, permissions)).toThrow('Administrators need');
  });

  it('are removed when nobody has them, presets never', () => {
    expect(removeRole(role, 0)).toEqual([{ type: 'role.removed', data: {} }]);
    expect(() => removeRole(role, 2)).toThrow('still have this role');
    expect(() => removeRole({ ...role, preset: true }, 0)).toThrow('not removed');
  });
});
