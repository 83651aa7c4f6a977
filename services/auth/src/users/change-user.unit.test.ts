import type { User } from '@hms/contracts/auth';
import { describe, expect, it } from 'vitest';
import { createUser, deactivateUser, lockUser, reactivateUser, unlockUser, updateUser } from './change-user.ts';

const context = {
  actor: 'ada',
  knownRoles: ['administrator', 'physician', 'nurse'],
  givableRoles: ['physician', 'nurse'],
  otherAdministrators: 1,
};
const profile = { name: 'Ngozi Okafor', email: null, roles: ['physician'], departments: [], facility: null };
const user: User = {
  id: 'u1',
  username: 'n.okafor',
  ...profile,
  status: 'active',
  locked_reason: null,
  demo: false,
  version: 3,
  created_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
};
const administrator = { ...user, roles: ['administrator'] };
const code = (decide: () => unknown) => {
  try {
    decide();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('accounts', () => {
  it('are made with roles that exist and that the maker may give', () => {
    expect(createUser('n.okafor', profile, context)).toEqual([
      { type: 'user.created', data: { username: 'n.okafor', ...profile, demo: false } },
    ]);
    expect(code(() => createUser('x', { ...profile, roles: ['wizard'] }, context))).toBe('unknown-role');
    expect(code(() => createUser('x', { ...profile, roles: ['administrator'] }, context))).toBe('role-beyond-yours');
  });

  it('keep a role that the editor could not give, and lose none that the editor could not take', () => {
    const both = { ...user, roles: ['administrator', 'physician'] };
    expect(updateUser(both, { ...profile, roles: ['administrator', 'nurse'] }, context)).toHaveLength(1);
    expect(code(() => updateUser(both, { ...profile, roles: ['physician'] }, context))).toBe('role-beyond-yours');
  });

  it('lose a role that exists no more', () => {
    expect(updateUser({ ...user, roles: ['porter'] }, profile, context)).toHaveLength(1);
  });

  it('always leave one administrator', () => {
    const alone = { ...context, givableRoles: context.knownRoles, otherAdministrators: 0 };
    expect(code(() => updateUser(administrator, profile, alone))).toBe('last-administrator');
    expect(code(() => lockUser(administrator, 'left', alone))).toBe('last-administrator');
    expect(code(() => deactivateUser(administrator, alone))).toBe('last-administrator');
    expect(deactivateUser(administrator, { ...alone, otherAdministrators: 1 })).toHaveLength(1);
    expect(lockUser(user, 'left', alone)).toEqual([{ type: 'user.locked', data: { reason: 'left' } }]);
  });

  it('cannot be locked or closed by themselves', () => {
    expect(code(() => lockUser({ ...user, id: 'ada' }, 'oops', context))).toBe('own-account');
    expect(code(() => deactivateUser({ ...user, id: 'ada' }, context))).toBe('own-account');
  });

  it('are locked once; unlocking an open one changes nothing', () => {
    expect(code(() => lockUser({ ...user, status: 'locked' }, 'again', context))).toBe('already-locked');
    expect(unlockUser({ ...user, status: 'locked' })).toEqual([{ type: 'user.unlocked', data: {} }]);
    expect(unlockUser(user)).toEqual([]);
  });

  it('are opened again by those who may give their roles', () => {
    const closed = { ...user, status: 'deactivated' as const };
    expect(reactivateUser(closed, context)).toEqual([{ type: 'user.reactivated', data: {} }]);
    expect(reactivateUser({ ...closed, roles: ['physician', 'porter'] }, context)).toHaveLength(1);
    expect(code(() => reactivateUser({ ...closed, roles: ['administrator'] }, context))).toBe('role-beyond-yours');
    expect(code(() => reactivateUser({ ...user, status: 'locked' }, context))).toBe('not-deactivated');
  });

  it('stay closed until then', () => {
    const closed = { ...user, status: 'deactivated' as const };
    for (const decide of [
      () => updateUser(closed, profile, context),
      () => lockUser(closed, 'left', context),
      () => unlockUser(closed),
      () => deactivateUser(closed, context),
    ])
      expect(code(decide)).toBe('user-deactivated');
  });
});
