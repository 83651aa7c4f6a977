import { authContract, type Tokens } from '@hms/contracts/auth';
import type { Connection } from '@hms/platform/database';
import { httpTransport } from '@hms/platform/http';
import { type Client, clientOf, type ServiceDefinition } from '@hms/platform/service';
import { startTestHospital, type TestHospital } from '@hms/platform/testing';
import { generateSync } from 'otplib';
import { demoAccounts } from '../src/demo/demo-accounts.ts';
import { authService } from '../src/service.ts';

export type AuthClient = Client<typeof authContract>;

export interface AuthHospital extends TestHospital {
  /** A client with this access token, or without any. */
  with(token?: string, headers?: Record<string, string>): AuthClient;
  /** Signs a demo account in. */
  signIn(username: string, headers?: Record<string, string>): Promise<Tokens>;
  signedIn(username: string): Promise<AuthClient>;
  /** The hospital's own processes. */
  internal(): AuthClient;
}

export const totpNow = (secret: string, offset = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + offset });

/** What a demo account types. */
export function credentialsOf(username: string): { username: string; password: string; totp: string } {
  const account = demoAccounts.find((each) => each.username === username);
  if (account === undefined) throw new Error(`there is no demo account ${username}`);
  return { username, password: account.password, totp: totpNow(account.totp_secret) };
}

/** The auth service with its demo accounts, real in everything. */
export async function startAuthHospital(
  postgres: Connection,
  { services = [], settings = {} }: { services?: ServiceDefinition[]; settings?: Record<string, unknown> } = {},
): Promise<AuthHospital> {
  const hospital = await startTestHospital({
    services: [authService, ...services],
    postgres,
    settingsOf: (service) => (service === 'auth' ? { demo: true, ...settings } : {}),
  });
  const base = authContract.path;
  const client = (token?: string, headers: Record<string, string> = {}) =>
    clientOf(authContract, httpTransport({ url: hospital.url, base, headers, token: async () => token }));
  const signIn = (username: string, headers?: Record<string, string>) =>
    client(undefined, headers).login({ body: credentialsOf(username) });
  return {
    ...hospital,
    with: client,
    signIn,
    signedIn: async (username) => client((await signIn(username)).access_token),
    internal: () => hospital.host.services.get('auth')!.context.client(authContract),
  };
}
