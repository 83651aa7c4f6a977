import { instant, line, nullable, operation, record, type Static, Type, uuid } from '@hms/platform/contract';
import { Grant } from './roles.ts';
import { Code, Password, proof, WebAuthn } from './sign-in.ts';

export const Session = record({
  id: uuid(),
  client: Type.String(),
  device: nullable(Type.String({ description: 'What the browser or program said it is' })),
  address: nullable(Type.String()),
  methods: Type.Array(Type.String(), { description: 'How the person signed in (RFC 8176), e.g. pwd, otp, hwk' }),
  started_at: instant(),
  last_used_at: instant(),
  expires_at: instant(),
  current: Type.Boolean({ description: 'The session of this request' }),
});
export type Session = Static<typeof Session>;

export const SessionList = record({ sessions: Type.Array(Session) });

const Passkey = record({
  id: uuid(),
  name: Type.String(),
  created_at: instant(),
  last_used_at: nullable(instant()),
});

const idPath = record({ id: uuid() });
const OwnPassword = record({ password: Password });
const own = { action: 'update', of: 'user' } as const;

export const meOperations = {
  me: operation({
    method: 'GET',
    path: '/me',
    summary: 'Who I am and what I may do',
    permission: 'signed-in',
    audit: 'none',
    reply: record({
      id: uuid(),
      username: Type.String(),
      name: Type.String(),
      email: nullable(Type.String()),
      roles: Type.Array(Type.String()),
      departments: Type.Array(Type.String()),
      facility: nullable(Type.String()),
      grants: Type.Array(Grant),
      recovery_codes_left: Type.Integer(),
      passkeys: Type.Integer(),
      demo: Type.Boolean(),
      idle_minutes: Type.Integer({
        description: 'Minutes without a touch after which an application locks its screen until `proveMyself`',
      }),
    }),
  }),
  proveMyself: operation({
    method: 'POST',
    path: '/me/prove',
    summary: 'Prove again that it is me, to unlock the screen',
    description:
      'Takes the password, a code of the authenticator, or a passkey. A wrong one is `proof-wrong`; after failures the answer is 429 with Retry-After.',
    permission: 'signed-in',
    audit: { action: 'login', of: 'user' },
    body: record(proof),
  }),
  changePassword: operation({
    method: 'PUT',
    path: '/me/password',
    summary: 'Change my password',
    description: 'Ends my other sessions.',
    permission: 'signed-in',
    audit: own,
    body: record({ current_password: Password, new_password: Password }),
  }),
  mySessions: operation({
    method: 'GET',
    path: '/me/sessions',
    summary: 'Where I am signed in',
    permission: 'signed-in',
    audit: 'none',
    reply: SessionList,
  }),
  endMySession: operation({
    method: 'DELETE',
    path: '/me/sessions/:id',
    summary: 'End one of my sessions',
    permission: 'signed-in',
    audit: { action: 'execute', of: 'session' },
    params: idPath,
  }),
  endMyOtherSessions: operation({
    method: 'DELETE',
    path: '/me/sessions',
    summary: 'End all my other sessions',
    permission: 'signed-in',
    audit: { action: 'execute', of: 'session' },
  }),
  beginTotpChange: operation({
    method: 'POST',
    path: '/me/authenticator/begin',
    summary: 'Begin to replace my authenticator',
    permission: 'signed-in',
    audit: own,
    body: OwnPassword,
    reply: record({
      ticket: Type.String(),
      totp_secret: Type.String(),
      totp_uri: Type.String(),
      totp_qr: Type.String(),
    }),
  }),
  completeTotpChange: operation({
    method: 'POST',
    path: '/me/authenticator/complete',
    summary: 'Confirm the new authenticator by a code',
    permission: 'signed-in',
    audit: own,
    body: record({ ticket: line(100, { minLength: 20 }), totp: Code }),
  }),
  renewRecoveryCodes: operation({
    method: 'POST',
    path: '/me/recovery-codes',
    summary: 'Make ten new recovery codes; the old ones count no more',
    permission: 'signed-in',
    audit: own,
    body: OwnPassword,
    reply: record({ recovery_codes: Type.Array(Type.String()) }),
  }),
  myPasskeys: operation({
    method: 'GET',
    path: '/me/passkeys',
    summary: 'My passkeys',
    permission: 'signed-in',
    audit: 'none',
    reply: record({ passkeys: Type.Array(Passkey) }),
  }),
  beginPasskey: operation({
    method: 'POST',
    path: '/me/passkeys/begin',
    summary: 'Ask for a challenge to make a passkey',
    permission: 'signed-in',
    audit: own,
    body: OwnPassword,
    reply: record({ ticket: Type.String(), options: WebAuthn }),
  }),
  addPasskey: operation({
    method: 'POST',
    path: '/me/passkeys',
    summary: 'Keep a passkey',
    permission: 'signed-in',
    audit: own,
    body: record({ ticket: line(100, { minLength: 20 }), name: line(100, { minLength: 1 }), response: WebAuthn }),
    reply: Passkey,
    status: 201,
  }),
  removePasskey: operation({
    method: 'DELETE',
    path: '/me/passkeys/:id',
    summary: 'Remove a passkey',
    permission: 'signed-in',
    audit: own,
    params: idPath,
  }),
};
