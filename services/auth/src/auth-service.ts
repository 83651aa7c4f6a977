import type { authContract } from '@hms/contracts/auth';
import type { Bell } from '@hms/platform/event-relay';
import type { Key } from '@hms/platform/security';
import type { ServiceContext } from '@hms/platform/service';
import type { CredentialStore } from './credentials/credentials-table.ts';
import type { ProviderHolder } from './oidc/provider-holder.ts';
import type { Lifetimes } from './oidc/provider-ports.ts';
import type { OneTimeLinks } from './one-time-links/one-time-links.ts';
import type { RelyingParty } from './passkeys/passkey.ts';
import type { PasswordRules } from './passwords/password-rules.ts';
import type { AuthSettings } from './settings.ts';
import type { Turns } from './sign-in/turns.ts';

export type AuthOperations = (typeof authContract)['operations'];

/** Secrets of this service, each for one use. */
interface AuthSecrets {
  /** Seals password hashes and authenticator secrets. */
  readonly credentials: Key;
  /** Fingerprints what was typed as a user name, devices and networks. */
  readonly fingerprints: Key;
  /** Seals what the provider remembers. */
  readonly payloads: Key;
  /** Seals keys that sign tokens. */
  readonly signingKeys: Key;
  /** Signs the provider's cookies. */
  readonly cookies: Key;
}

/** What the handlers of this service share. */
export interface AuthService extends ServiceContext<typeof authContract> {
  readonly options: AuthSettings;
  readonly secrets: AuthSecrets;
  readonly lifetimes: Lifetimes;
  readonly credentials: CredentialStore;
  readonly links: OneTimeLinks;
  readonly passwordRules: PasswordRules;
  /** A hash that no password fits, verified for names that do not exist, so that the answer takes as long. */
  decoyHash(): Promise<string>;
  readonly relyingParty: RelyingParty;
  /** Lets sign-ins to one account pass one after another. */
  readonly turns: Turns;
  readonly oidc: ProviderHolder;
  /** Rung after each change of who may do what. */
  readonly policyBell: Bell;
}
