import { line, record, type Static, Type } from '@hms/platform/contract';
import { PasskeyAnswer, Password } from './sign-in.ts';

/**
 * What the application's own sign-in page asks and sends in JSON at `/oauth/interaction/<uid>`, where an authorization
 * request waits for its person. The browser's cookie of the interaction goes with both.
 */
export interface SignInPrompt {
  /** `login`, or `consent`, which the server asks on a page of its own. */
  prompt: string;
  /** The name of the application that asks. */
  client: string;
  /** The user name that the application expects (`login_hint`). */
  hint: string | null;
  hospital: string;
  /** Empty where the hospital has no demo accounts. */
  demo: DemoSignIn[];
}

export interface DemoSignIn {
  role: string;
  username: string;
  name: string;
  password: string;
  /** The code of this moment. */
  totp: string;
}

export const PasswordAttempt = record({
  username: line(100, { minLength: 1 }),
  password: Password,
  code: Type.Optional(line(40, { description: 'Six digits of an authenticator, or a recovery code' })),
});
export type PasswordAttempt = Static<typeof PasswordAttempt>;

export const PasskeyAttempt = PasskeyAnswer;
export type PasskeyAttempt = Static<typeof PasskeyAttempt>;

export const TurnBack = record({ cancel: Type.Literal(true) });

/** Where the browser goes on to, also after turning back. */
export interface WhereNext {
  location: string;
}
