import { authContract } from '@hms/contracts/auth';
import { defineContract } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';
import { grantsToOffer, permissionCatalogue, presetRoles } from './preset-roles.ts';

const contractWith = (service: string, permissions: Record<string, string[]>) =>
  defineContract({
    service,
    path: `/${service}`,
    describe: '',
    permissions: Object.fromEntries(
      Object.entries(permissions).map(([name, roles]) => [name, { describe: name, roles }]),
    ),
    operations: {},
    events: {},
  });

describe('preset roles', () => {
  it('gather what the contracts give them', () => {
    const catalogue = permissionCatalogue([
      contractWith('b', { 'visit:read': ['nurse', 'physician'] }),
      contractWith('a', { 'bed:move': ['nurse'] }),
    ]);
    expect(catalogue.map(({ name }) => name)).toEqual(['bed:move', 'visit:read']);
    const offer = grantsToOffer(catalogue, new Set());
    expect(offer.get('nurse')).toEqual([{ permission: 'bed:move' }, { permission: 'visit:read' }]);
    expect(offer.get('physician')).toEqual([{ permission: 'visit:read' }]);
    expect(offer.get('biller')).toEqual([]);
  });

  it('are offered a permission once: what was taken away stays away', () => {
    const catalogue = permissionCatalogue([contractWith('a', { 'bed:move': ['nurse'], 'bed:see': ['nurse'] })]);
    expect(grantsToOffer(catalogue, new Set(['bed:move'])).get('nurse')).toEqual([{ permission: 'bed:see' }]);
  });

  it('do not start with a contract that names a role which is none', () => {
    expect(() => permissionCatalogue([contractWith('a', { 'bed:move': ['porter'] })])).toThrow('porter');
  });

  it('let somebody manage accounts, roles and reviews', () => {
    const offer = grantsToOffer(permissionCatalogue([authContract]), new Set());
    const holders = (permission: string) =>
      Object.keys(presetRoles).filter((role) => offer.get(role)?.some((grant) => grant.permission === permission));
    expect(holders('user:manage')).toEqual(['administrator']);
    expect(holders('role:manage')).toEqual(['administrator']);
    expect(holders('break-glass:review')).toEqual(['privacy-officer']);
  });
});
