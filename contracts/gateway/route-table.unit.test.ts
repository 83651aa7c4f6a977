import { defineContract } from '@hms/platform/contract';
import { expect, it } from 'vitest';
import { routeTable } from './route-table.ts';

const answering = (service: string, path: string, mounts?: readonly string[]) =>
  defineContract({
    service,
    path,
    describe: service,
    permissions: {},
    operations: {},
    events: {},
    ...(mounts ? { mounts } : {}),
  });

it('tells which service answers which paths, the longer ones first', () => {
  const contracts = [
    answering('patient', '/api/patients'),
    answering('auth', '/auth', ['/oauth', '/api/patients/keys']),
  ];
  expect(routeTable(contracts)).toEqual([
    { path: '/api/patients/keys', service: 'auth' },
    { path: '/api/patients', service: 'patient' },
    { path: '/oauth', service: 'auth' },
    { path: '/auth', service: 'auth' },
  ]);
});

it('refuses two services for one path', () => {
  const contracts = [answering('one', '/api/things'), answering('two', '/api', ['/api/things'])];
  expect(() => routeTable(contracts)).toThrow('one and two both answer /api/things');
});
