import {
  freeObject,
  instant,
  line,
  nullable,
  oneOf,
  operation,
  record,
  type Static,
  Type,
  uuid,
} from '@hms/platform/contract';

/** A password travels in a body only, is never logged and may be long. */
export const Password = Type.String({ minLength: 1, maxLength: 1024 });
export const Code = line(40, { description: 'Six digits of an authenticator' });

export const Tokens = record({
  access_token: Type.String(),
  refresh_token: Type.String(),
  token_type: oneOf(['Bearer']),
  expires_in: Type.Integer({ description: 'Seconds for which the access token is valid' }),
});
export type Tokens = Static<typeof Tokens>;

/** What a browser's WebAuthn calls take and give; checked in full where it is verified. */
export const WebAuthn = freeObject();

const LinkToken = Type.String({ minLength: 20, maxLength: 100, description: 'From a link that works once' });

/** A browser's answer to the challenge that `passkeySignInOptions` gave with the ticket. */
export const PasskeyAnswer = record({ ticket: line(100, { minLength: 20 }), response: WebAuthn });

/** How somebody who is signed in shows to be there still; one suffices. */
export const proof = {
  totp: Type.Optional(Code),
  password: Type.Optional(Password),
  passkey: Type.Optional(PasskeyAnswer),
};

export const signInOperations = {
  login: operation({
    method: 'POST',
    path: '/login',
    summary: 'Sign in with user name, password and a second factor',
    description:
      'A second factor is required for every user: `totp`, or a `recovery_code`. Without one, a right password is answered by `second-factor-required`. After failures the answer is 429 with Retry-After.',
    permission: 'public',
    audit: { action: 'login', of: 'user' },
    body: record({
      username: line(100, { minLength: 1 }),
      password: Password,
      totp: Type.Optional(Code),
      recovery_code: Type.Optional(line(40)),
    }),
    reply: Tokens,
  }),
  refresh: operation({
    method: 'POST',
    path: '/refresh',
    summary: 'Fetch new tokens',
    description: 'A refresh token counts once. One that comes a second time was stolen, so its whole session ends.',
    permission: 'public',
    audit: 'none',
    body: record({ refresh_token: line(200, { minLength: 1 }) }),
    reply: Tokens,
  }),
  logout: operation({
    method: 'POST',
    path: '/logout',
    summary: 'End the session',
    description: 'Ends the session of the access token, and that of `refresh_token` where one is given.',
    permission: 'public',
    audit: { action: 'execute', of: 'session' },
    body: nullable(record({ refresh_token: Type.Optional(line(200)) })),
  }),
  passkeySignInOptions: operation({
    method: 'POST',
    path: '/passkey-sign-in/options',
    summary: 'Ask for a challenge to sign in with a passkey',
    permission: 'public',
    audit: 'none',
    reply: record({ ticket: Type.String(), options: WebAuthn }),
  }),
  passkeySignIn: operation({
    method: 'POST',
    path: '/passkey-sign-in',
    summary: 'Sign in with a passkey',
    permission: 'public',
    audit: { action: 'login', of: 'user' },
    body: PasskeyAnswer,
    reply: Tokens,
  }),
  requestPasswordReset: operation({
    method: 'POST',
    path: '/password/forgotten',
    summary: 'Ask for a link to set a new password',
    description: 'Answers the same whether or not the user exists.',
    permission: 'public',
    audit: 'none',
    body: record({ username: line(100, { minLength: 1 }) }),
    status: 202,
  }),
  resetPassword: operation({
    method: 'POST',
    path: '/password/reset',
    summary: 'Set a new password with the token of a link',
    permission: 'public',
    audit: { action: 'update', of: 'user' },
    body: record({ token: LinkToken, password: Password }),
  }),
  beginEnrolment: operation({
    method: 'POST',
    path: '/enrolment/begin',
    summary: 'Open an enrolment link: what to show and what to scan',
    permission: 'public',
    audit: 'none',
    body: record({ token: LinkToken }),
    reply: record({
      username: nullable(Type.String({ description: 'Null where the person chooses it: the first administrator' })),
      name: nullable(Type.String()),
      expires_at: instant(),
      totp_secret: Type.String({ description: 'Base32' }),
      totp_uri: Type.String({ description: 'For an authenticator' }),
      totp_qr: Type.String({ description: 'The same as a QR code, an SVG image' }),
    }),
  }),
  completeEnrolment: operation({
    method: 'POST',
    path: '/enrolment/complete',
    summary: 'Set the password and confirm the authenticator',
    permission: 'public',
    audit: { action: 'create', of: 'user' },
    body: record({
      token: LinkToken,
      password: Password,
      totp: Code,
      username: Type.Optional(line(64, { minLength: 2 })),
      name: Type.Optional(line(200, { minLength: 1 })),
    }),
    reply: record({
      user_id: uuid(),
      username: Type.String(),
      recovery_codes: Type.Array(Type.String(), { description: 'Shown this once' }),
    }),
  }),
};
