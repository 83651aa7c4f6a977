import { instant, line, nullable, oneOf, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { SessionList } from './me.ts';

const UserStatus = oneOf(['active', 'locked', 'deactivated']);

const UserOrder = oneOf(['name', '-name', 'username', '-username', 'created_at', '-created_at']);
export type UserOrder = Static<typeof UserOrder>;

export const User = record({
  id: uuid(),
  username: Type.String(),
  name: Type.String(),
  email: nullable(Type.String()),
  roles: Type.Array(Type.String()),
  departments: Type.Array(Type.String()),
  facility: nullable(Type.String()),
  status: UserStatus,
  locked_reason: nullable(Type.String()),
  demo: Type.Boolean(),
  version: Type.Integer(),
  created_at: instant(),
  updated_at: instant(),
});
export type User = Static<typeof User>;

/** What a user name may be. */
export const usernamePattern = '^[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])$';

const username = Type.String({
  pattern: usernamePattern,
  description: 'Small letters, digits, dot, dash, underscore and @',
});

const profile = {
  name: line(200, { minLength: 1 }),
  email: nullable(Type.String({ format: 'email', maxLength: 255 })),
  roles: Type.Array(line(50), { maxItems: 20, uniqueItems: true }),
  departments: Type.Array(line(64), { maxItems: 50, uniqueItems: true }),
  facility: nullable(line(64)),
};

const userPath = record({ id: uuid() });
const OneTimeLink = record({
  link: Type.String({ description: 'Works once; shown this once' }),
  expires_at: instant(),
});

export const userOperations = {
  listUsers: operation({
    method: 'GET',
    path: '/users',
    summary: 'Find users',
    permission: 'user:read',
    audit: { action: 'search', of: 'user' },
    query: record({
      search: Type.Optional(line(100)),
      role: Type.Optional(line(50)),
      status: Type.Optional(UserStatus),
      sort: Type.Optional(UserOrder),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
      per_page: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: record({
      users: Type.Array(User),
      total: Type.Integer(),
      pages: Type.Integer(),
      current_page: Type.Integer(),
      has_next: Type.Boolean(),
      has_previous: Type.Boolean(),
    }),
  }),
  getUser: operation({
    method: 'GET',
    path: '/users/:id',
    summary: 'Read a user',
    permission: 'user:read',
    audit: { action: 'read', of: 'user' },
    params: userPath,
    reply: User,
  }),
  createUser: operation({
    method: 'POST',
    path: '/users',
    summary: 'Make an account',
    description: 'The person signs in after enrolling by a link, see `createEnrolmentLink`.',
    permission: 'user:manage',
    audit: { action: 'create', of: 'user' },
    body: record({ username, ...profile }),
    reply: User,
    status: 201,
  }),
  updateUser: operation({
    method: 'PUT',
    path: '/users/:id',
    summary: 'Change an account',
    permission: 'user:manage',
    audit: { action: 'update', of: 'user' },
    params: userPath,
    body: record(profile),
    reply: User,
    ifMatch: 'required',
  }),
  lockUser: operation({
    method: 'POST',
    path: '/users/:id/lock',
    summary: 'Lock an account and end its sessions',
    permission: 'user:manage',
    audit: { action: 'update', of: 'user' },
    params: userPath,
    body: record({ reason: line(500, { minLength: 3 }) }),
    reply: User,
  }),
  unlockUser: operation({
    method: 'POST',
    path: '/users/:id/unlock',
    summary: 'Unlock an account, and forget its failed sign-ins',
    permission: 'user:manage',
    audit: { action: 'update', of: 'user' },
    params: userPath,
    reply: User,
  }),
  deactivateUser: operation({
    method: 'DELETE',
    path: '/users/:id',
    summary: 'Deactivate an account',
    description:
      'The account stays, for the trail names it; nobody can sign in with it and its name is not given again. See `reactivateUser`.',
    permission: 'user:manage',
    audit: { action: 'delete', of: 'user' },
    params: userPath,
  }),
  reactivateUser: operation({
    method: 'POST',
    path: '/users/:id/reactivate',
    summary: 'Take back the deactivation of an account',
    description: 'Password and second factors are as they were; its sessions stay ended.',
    permission: 'user:manage',
    audit: { action: 'update', of: 'user' },
    params: userPath,
    reply: User,
  }),
  createEnrolmentLink: operation({
    method: 'POST',
    path: '/users/:id/enrolment-link',
    summary: 'Make a link by which the person sets password and second factor',
    description: 'Replaces password and second factors when it is used.',
    permission: 'user:manage',
    audit: { action: 'execute', of: 'user' },
    params: userPath,
    reply: OneTimeLink,
    status: 201,
  }),
  createPasswordResetLink: operation({
    method: 'POST',
    path: '/users/:id/password-reset-link',
    summary: 'Make a link by which the person sets a new password',
    permission: 'user:manage',
    audit: { action: 'execute', of: 'user' },
    params: userPath,
    reply: OneTimeLink,
    status: 201,
  }),
  userSessions: operation({
    method: 'GET',
    path: '/users/:id/sessions',
    summary: 'Where a user is signed in',
    permission: 'session:manage',
    audit: { action: 'read', of: 'session' },
    params: userPath,
    reply: SessionList,
  }),
  endUserSession: operation({
    method: 'DELETE',
    path: '/users/:id/sessions/:session',
    summary: 'End a session of a user',
    permission: 'session:manage',
    audit: { action: 'execute', of: 'session' },
    params: record({ id: uuid(), session: uuid() }),
  }),
  endUserSessions: operation({
    method: 'DELETE',
    path: '/users/:id/sessions',
    summary: 'End all sessions of a user',
    permission: 'session:manage',
    audit: { action: 'execute', of: 'session' },
    params: userPath,
  }),
};
