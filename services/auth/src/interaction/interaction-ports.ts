import type { DemoSignIn, PasskeyAttempt, PasswordAttempt } from '@hms/contracts/auth';
import type { InteractionResults } from 'oidc-provider';
import type { SessionStart } from '../oidc/provider-ports.ts';
import type { Context } from './page.ts';

/** What signing in during an authorization request needs of the service. */
export interface InteractionPorts {
  hospital: string;
  publicUrl: string;
  /** Address of the application's own sign-in page, without the interaction's id; undefined where nobody serves it. */
  signInPage: string | undefined;
  /** Throws the failures of `checkCredentials`. */
  signIn(attempt: PasswordAttempt, ctx: Context): Promise<InteractionResults>;
  /** Throws the failures of `checkPasskey`. */
  signInByPasskey(attempt: PasskeyAttempt, ctx: Context): Promise<InteractionResults>;
  demoSignIns(): Promise<DemoSignIn[]>;
  openSession(start: SessionStart): Promise<string>;
}
