import type { authContract } from '@hms/contracts/auth';
import type { Decided } from '@hms/platform/contract';
import { newId } from '@hms/platform/event-log';
import type { AuthService } from '../auth-service.ts';
import { newRecoverySalt } from '../credentials/credentials-table.ts';
import { hashPassword } from '../passwords/password-hash.ts';
import { findUserByUsername } from '../users/users-table.ts';
import { type DemoAccount, demoAccounts } from './demo-accounts.ts';

/** Makes the demo accounts that are missing. Throws in production: everybody knows their passwords. */
export async function seedDemoAccounts(service: AuthService): Promise<void> {
  if (process.env.NODE_ENV === 'production')
    throw new Error('The demo accounts are open to everybody; they cannot be made where NODE_ENV is production.');
  for (const account of demoAccounts) {
    if ((await findUserByUsername(service.database, account.username)) === undefined) await seed(service, account);
  }
}

async function seed(service: AuthService, account: DemoAccount): Promise<void> {
  const { id, username, name, role, password, totp_secret } = account;
  const now = service.now();
  const events: Decided<typeof authContract>[] = [
    {
      type: 'user.created',
      data: { username, name, email: null, roles: [role], departments: [], facility: null, demo: true },
    },
  ];
  const credentials = {
    passwordHash: await hashPassword(password),
    totpSecret: totp_secret,
    totpLastStep: undefined,
    recoverySalt: newRecoverySalt(),
    recoveryDigests: [],
  };
  await service.database.transaction(async (tx) => {
    const cause = { actor: 'system', correlation: newId(now), at: now };
    await service.append(tx, { stream: id, expected: 0, events, cause });
    service.credentials.replace(tx, id, credentials, now);
  });
}
