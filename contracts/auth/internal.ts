import { instant, line, nullable, operation, record, Type, uuid } from '@hms/platform/contract';
import { Grant } from './roles.ts';
import { PasskeyAnswer } from './sign-in.ts';

const AccessPolicy = record({
  issuer: Type.String(),
  keys: Type.Array(Type.Record(Type.String(), Type.Unknown(), { description: 'JWK' })),
  roles: Type.Record(Type.String(), Type.Array(Grant)),
  revokedSessions: Type.Record(Type.String(), instant()),
  breakGlass: Type.Array(record({ id: uuid(), user: uuid(), patient: uuid(), until: instant() })),
});

/** From where somebody signs in: the address as the edge knows it, and the token of the device, where it has one. */
const from = { address: nullable(line(100)), device: nullable(line(200)) };
const Entered = record({ user_id: uuid(), methods: Type.Array(Type.String()), device: nullable(Type.String()) });

/** For the hospital's own processes. */
export const internalOperations = {
  accessPolicy: operation({
    method: 'GET',
    path: '/policy',
    summary: 'What a process must know to decide by itself who may do what',
    description: 'The policy is null when it is still that of the version which the caller knows.',
    permission: 'internal',
    audit: 'none',
    query: record({ known: Type.Optional(line(100)) }),
    reply: record({ version: Type.String(), policy: nullable(AccessPolicy) }),
  }),
  checkCredentials: operation({
    method: 'POST',
    path: '/check-credentials',
    summary: 'Check what somebody typed on the sign-in page',
    permission: 'internal',
    audit: { action: 'login', of: 'user' },
    body: record({
      username: line(100),
      password: Type.String({ maxLength: 1024 }),
      code: Type.Optional(Type.String({ maxLength: 40 })),
      ...from,
    }),
    reply: Entered,
  }),
  checkPasskey: operation({
    method: 'POST',
    path: '/check-passkey',
    summary: 'Check the passkey with which somebody answered on the sign-in page',
    permission: 'internal',
    audit: { action: 'login', of: 'user' },
    body: record({ ...PasskeyAnswer.properties, ...from }),
    reply: Entered,
  }),
  createFirstAdministratorLink: operation({
    method: 'POST',
    path: '/first-administrator-link',
    summary: 'Make the link that enrols the first administrator',
    description: 'Null once there is an administrator. A new link replaces the one before.',
    permission: 'internal',
    audit: { action: 'execute', of: 'user' },
    reply: record({ link: nullable(Type.String()) }),
  }),
  mintPasswordResetLink: operation({
    method: 'POST',
    path: '/password-reset-links',
    summary: 'Make the link for a message to somebody who forgot the password',
    permission: 'internal',
    audit: { action: 'execute', of: 'user' },
    body: record({ user_id: uuid() }),
    reply: record({ link: Type.String(), expires_at: instant() }),
  }),
};
