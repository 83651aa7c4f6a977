import type { JWK } from 'jose';

/** What narrows a grant. Each names an attribute that a row must share with the caller. */
export type Condition = 'own-department' | 'own-facility' | 'treatment-relationship';

/** One permission of a role, whole or narrowed. */
export interface Grant {
  readonly permission: string;
  /** All of them must hold. */
  readonly conditions?: readonly Condition[];
  /** Purposes of use under which the grant counts; any where absent. */
  readonly purposes?: readonly string[];
}

/** A time-limited exception that somebody took for one patient, to be reviewed afterwards. */
export interface BreakGlass {
  readonly id: string;
  readonly user: string;
  readonly patient: string;
  /** ISO instant. */
  readonly until: string;
}

/** What every process must know to decide by itself, without a call for each request. */
export interface AccessPolicy {
  /** Who signs the tokens (`iss`). */
  readonly issuer: string;
  readonly keys: readonly JWK[];
  readonly roles: Readonly<Record<string, readonly Grant[]>>;
  /** Session id to the ISO instant at which its last token will have expired anyway. */
  readonly revokedSessions: Readonly<Record<string, string>>;
  readonly breakGlass: readonly BreakGlass[];
}

/** Where a process gets the policy from: the auth service, in process or over HTTP. */
export interface PolicySource {
  /** The newest policy. */
  read(): Promise<AccessPolicy>;
  /** Calls back within seconds of a change. @returns how to stop */
  watch(changed: () => void): () => void;
}
