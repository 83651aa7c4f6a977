import type { Grant, Role } from '@hms/contracts/auth';
import { expect, it } from 'vitest';
import { givableRoles } from './givable-roles.ts';

const role = (name: string, ...grants: (string | Grant)[]): Role => ({
  id: name,
  name,
  title: name,
  description: '',
  preset: false,
  version: 1,
  grants: grants.map((grant) => (typeof grant === 'string' ? { permission: grant } : grant)),
});
const roles = [
  role('administrator', 'role:manage', 'user:manage'),
  role('engineer', 'client:manage', 'message:read'),
  role('reader', 'message:read'),
  role('narrow', { permission: 'bed:move', conditions: ['own-department'] }),
  role('wide', 'bed:move'),
];

it.each([
  [['administrator'], ['administrator', 'engineer', 'reader', 'narrow', 'wide']],
  [['engineer'], ['engineer', 'reader']],
  [['wide'], ['narrow', 'wide']],
  [['narrow'], []],
  [['unknown'], []],
])('%j may give %j', (own, givable) => {
  expect(givableRoles(own, roles)).toEqual(givable);
});
