import { generateSync } from 'otplib';

const DEMO_PASSWORD = 'riverside-demo';
const ADMINISTRATOR_SECRET = 'RIVERSIDEDEMOACCOUNTHHHHHHHHHHHH';

export type Ask = <Answer>(method: string, path: string, body?: unknown, headers?: object) => Promise<Answer>;

/** Asks the hospital's API as the demo's administrator; what is refused is an error. */
export async function askingAsAdministrator(hospital: string): Promise<Ask> {
  const { access_token } = await send<{ access_token: string }>(hospital, 'POST', '/auth/login', {
    username: 'administrator',
    password: DEMO_PASSWORD,
    totp: codeOf(ADMINISTRATOR_SECRET),
  });
  return (method, path, body, headers = {}) =>
    send(hospital, method, path, body, { authorization: `Bearer ${access_token}`, ...headers });
}

export interface OwnAccount {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly recoveryCodes: string[];
}

/** An account that a spec may change as it likes, enrolled as its person would. */
export async function ownAccount(hospital: string, ask: Ask, username: string, name: string): Promise<OwnAccount> {
  const profile = { name, email: null, roles: ['nurse'], departments: [], facility: null };
  const { id } = await ask<{ id: string }>('POST', '/auth/users', { username, ...profile });
  const { link } = await ask<{ link: string }>('POST', `/auth/users/${id}/enrolment-link`);
  const token = new URL(link).hash.slice(1);
  const { totp_secret } = await send<{ totp_secret: string }>(hospital, 'POST', '/auth/enrolment/begin', { token });
  const password = 'seven green lamps over water';
  const { recovery_codes } = await send<{ recovery_codes: string[] }>(hospital, 'POST', '/auth/enrolment/complete', {
    token,
    password,
    totp: codeOf(totp_secret),
  });
  return { id, username, password, totpSecret: totp_secret, recoveryCodes: recovery_codes };
}

export const codeOf = (secret: string): string => generateSync({ strategy: 'totp', secret });

async function send<Answer>(
  hospital: string,
  method: string,
  path: string,
  body?: unknown,
  headers: object = {},
): Promise<Answer> {
  const answer = await fetch(hospital + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return (text ? JSON.parse(text) : undefined) as Answer;
}
