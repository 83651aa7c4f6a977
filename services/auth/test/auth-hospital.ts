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

export interface AuthHospitalOptions {
  services?: ServiceDefinition[];
  settings?: Record<string, unknown>;
  /** Collects what is logged. */
  logged?: string[];
}

/** The auth service with its demo accounts, real in everything. */
export async function startAuthHospital(
  postgres: Connection,
  { services = [], settings = {}, logged }: AuthHospitalOptions = {},
): Promise<AuthHospital> {
  const hospital = await startTestHospital({
    services: [authService, ...services],
    postgres,
    ...(logged ? { logged } : {}),
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

/** The code of the failure with which a call is refused. */
export const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'not refused',
    (error) => String(error.code),
  );

/** The token in a link: what stands behind `#`. */
export const tokenIn = (link: string): string => new URL(link).hash.slice(1);

export interface Enrolled {
  username: string;
  password: string;
  totpSecret: string;
  recoveryCodes: string[];
  id: string;
}

/** Makes an account as an administrator would, and enrols it as its person would. */
export async function enrol(
  hospital: AuthHospital,
  username: string,
  { roles = ['nurse'], password = 'owls fly at night' }: { roles?: string[]; password?: string } = {},
): Promise<Enrolled> {
  const administrator = await hospital.signedIn('administrator');
  const profile = { name: `Person ${username}`, email: null, roles, departments: [], facility: null };
  const { id } = await administrator.createUser({ body: { username, ...profile } });
  const { link } = await administrator.createEnrolmentLink({ params: { id } });
  const token = tokenIn(link);
  const { totp_secret } = await hospital.with().beginEnrolment({ body: { token } });
  const body = { token, password, totp: totpNow(totp_secret) };
  const { recovery_codes } = await hospital.with().completeEnrolment({ body });
  return { username, password, totpSecret: totp_secret, recoveryCodes: recovery_codes, id };
}
