import type { DemoSignIn } from '@hms/contracts/auth';
import { statement } from '@hms/platform/database';
import type { AuthService } from '../auth-service.ts';
import { totpAt } from '../totp/totp.ts';
import { demoAccounts } from './demo-accounts.ts';

const active = statement<[], { id: string }>(
  'active-demo-accounts',
  `select id from users where demo and status = 'active'`,
);

/** What to type for each demo account that this hospital has, at this moment; nothing in production. */
export async function demoSignIns({ database, now }: Pick<AuthService, 'database' | 'now'>): Promise<DemoSignIn[]> {
  if (process.env.NODE_ENV === 'production') return [];
  const ids = new Set((await database.all(active())).map(({ id }) => id));
  return demoAccounts
    .filter(({ id }) => ids.has(id))
    .map(({ role, username, name, password, totp_secret }) => ({
      role,
      username,
      name,
      password,
      totp: totpAt(totp_secret, now()),
    }));
}
