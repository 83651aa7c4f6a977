import { generateSync } from 'otplib';
import { type Ask, send } from './asking.ts';

export interface OwnAccount {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly recoveryCodes: string[];
}

/** An account that a spec may change as it likes, enrolled as its person would. */
export async function ownAccount(
  hospital: string,
  ask: Ask,
  username: string,
  name: string,
  roles: readonly string[] = ['nurse'],
): Promise<OwnAccount> {
  const profile = { name, email: null, roles, departments: [], facility: null };
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
