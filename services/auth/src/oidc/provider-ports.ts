import type { Logger } from '@hms/platform/telemetry';
import type { Adapter } from 'oidc-provider';
import type { SigningKey } from './signing-keys.ts';

/** What a token says of a person beside their id. */
interface AccountClaims {
  username: string;
  name: string;
  email: string | null;
  roles: readonly string[];
  departments: readonly string[];
  facility: string | null;
}

/** What a token says of a program. Its `session` is renewed when its keys change, which ends the tokens made before. */
interface ClientClaims {
  session: string;
  name: string;
  roles: readonly string[];
  facility: string | null;
}

export interface SessionStart {
  account: string;
  client: string;
  /** Set when a browser signed in at the provider's own pages: ending the session signs that browser out. */
  browser: string | null;
  /** How the person was authenticated (RFC 8176), e.g. `pwd`, `otp`. */
  methods: readonly string[];
  address: string | null;
  device: string | null;
}

/** Seconds. */
export interface Lifetimes {
  accessToken: number;
  idToken: number;
  /** A session that fetches no new token for this long is over. */
  idle: number;
  /** The longest a session may last, however busy. */
  session: number;
}

/** What the provider needs of the rest of the service. */
export interface ProviderPorts {
  /** Ends in `/oauth`, e.g. `https://hms.example/oauth`. */
  issuer: string;
  /** The hospital's name, as its pages show it. */
  hospital: string;
  keys: readonly SigningKey[];
  cookieKeys: readonly string[];
  lifetimes: Lifetimes;
  log: Logger;
  adapter(model: string): Adapter;
  /** Undefined for accounts that may not sign in: unknown, locked, removed. */
  account(id: string): Promise<AccountClaims | undefined>;
  client(id: string): Promise<ClientClaims | undefined>;
  /** Returns the id of the new session, which is the id of its grant. */
  openSession(start: SessionStart): Promise<string>;
  isSessionOpen(id: string): Promise<boolean>;
}
