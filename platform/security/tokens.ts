import { createLocalJWKSet, errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { unauthenticated } from '../contract/index.ts';
import { type Ability, abilityOf, type Bearer } from './ability.ts';
import type { AccessPolicy, PolicySource } from './access-policy.ts';

/** Who calls: the hospital's own processes have the id `system`. */
export interface Caller extends Bearer {
  readonly username: string;
  readonly session: string;
  readonly client: string;
  readonly scope: string;
  /** The patient in whose context a SMART app was launched. */
  readonly patient?: string | undefined;
  /** What the caller may do, under the purpose of use of this call. */
  ability(purpose: string): Ability;
}

export interface TokenVerifier {
  /** Verifies a bearer token locally. Throws `token-…` failures. */
  verify(token: string): Promise<Caller>;
  /** Calls back when a newer policy counts: what was verified before may be refused now. @returns how to stop */
  onChange(listener: () => void): () => void;
  stop(): void;
}

export interface TokenVerifierOptions {
  readonly source: PolicySource;
  readonly audience: string;
  now(): Date;
}

interface Verified {
  readonly caller: Caller;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

const REMEMBERED_TOKENS = 20_000;
const READ_AGAIN_MS = 500;

/**
 * A verified token is remembered until it expires; a change of the policy (a revoked session, another role, a new key)
 * forgets them all, so that the next call decides anew.
 */
export async function createTokenVerifier(options: TokenVerifierOptions): Promise<TokenVerifier> {
  const remembered = new LRUCache<string, Verified>({ max: REMEMBERED_TOKENS });
  const listeners = new Set<() => void>();
  let policy = await options.source.read();
  let keySet = createLocalJWKSet({ keys: [...policy.keys] });
  const adopt = (next: AccessPolicy) => {
    policy = next;
    keySet = createLocalJWKSet({ keys: [...next.keys] });
    remembered.clear();
    for (const listener of listeners) listener();
  };
  const reader = readInTurn(options.source, adopt);
  const unwatch = options.source.watch(reader.read);

  function callerOf(claims: Record<string, unknown>): Caller {
    const bearer = {
      id: String(claims.sub),
      username: String(claims.username ?? claims.sub),
      session: String(claims.sid ?? ''),
      client: String(claims.client_id ?? ''),
      scope: String(claims.scope ?? ''),
      patient: typeof claims.patient === 'string' ? claims.patient : undefined,
      roles: texts(claims.roles),
      departments: texts(claims.departments),
      facility: typeof claims.facility === 'string' ? claims.facility : null,
    };
    const abilities = new Map<string, { ability: Ability; until: number }>();
    return {
      ...bearer,
      ability(purpose) {
        const now = options.now().getTime();
        const known = abilities.get(purpose);
        if (known && known.until > now) return known.ability;
        const open = policy.breakGlass.filter((glass) => glass.user === bearer.id && Date.parse(glass.until) > now);
        const ability = abilityOf(bearer, (role) => policy.roles[role] ?? [], open, purpose);
        const until = Math.min(...open.map((glass) => Date.parse(glass.until)), Number.POSITIVE_INFINITY);
        abilities.set(purpose, { ability, until });
        return ability;
      },
    };
  }

  async function verify(token: string): Promise<Caller> {
    const now = options.now();
    const decidedBy = policy;
    const known = remembered.get(token);
    if (known) {
      if (known.expires > now.getTime()) return known.caller;
      throw unauthenticated('token-expired', 'The access token has expired.');
    }
    const { payload } = await jwtVerify(token, keySet, {
      issuer: policy.issuer,
      audience: options.audience,
      currentDate: now,
      requiredClaims: ['sub', 'exp'],
    }).catch((error) => {
      if (error instanceof errors.JWTExpired) throw unauthenticated('token-expired', 'The access token has expired.');
      throw unauthenticated('token-invalid', 'The access token is not valid.', { cause: error });
    });
    // A policy that came meanwhile may know the key no more.
    if (policy !== decidedBy) return verify(token);
    const caller = callerOf(payload);
    if (caller.session in policy.revokedSessions)
      throw unauthenticated('session-ended', 'This session was ended. Sign in again.');
    remembered.set(token, { caller, expires: payload.exp! * 1000 });
    return caller;
  }

  return {
    verify,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      unwatch();
      reader.stop();
    },
  };
}

/**
 * Reads the policy after each change: one reading at a time, or an older answer could overtake a newer one, and again until it
 * succeeds, or a revoked session would live on.
 */
function readInTurn(source: PolicySource, adopt: (policy: AccessPolicy) => void) {
  let reading = false;
  let changed = false;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;
  const read = () => {
    changed = true;
    if (!reading) void readWhileChanged();
  };
  async function readWhileChanged(): Promise<void> {
    reading = true;
    clearTimeout(retry);
    try {
      while (changed) {
        changed = false;
        adopt(await source.read());
      }
    } catch {
      if (!stopped) retry = setTimeout(read, READ_AGAIN_MS).unref();
    }
    reading = false;
  }
  function stop(): void {
    stopped = true;
    clearTimeout(retry);
  }
  return { read, stop };
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
