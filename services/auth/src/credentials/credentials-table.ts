import { randomBytes } from 'node:crypto';
import { type Database, type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type Key, open, seal } from '@hms/platform/security';

/** What somebody proves themselves with, opened. */
export interface Credentials {
  /** Argon2id, PHC string form. */
  passwordHash: string;
  /** Base32; null after an enrolment that was never finished. */
  totpSecret: string | null;
  totpLastStep: number | undefined;
  recoverySalt: Buffer;
  recoveryDigests: Buffer[];
}

interface Row {
  password_sealed: string;
  totp_sealed: string | null;
  totp_last_step: number | null;
  recovery_salt: Buffer;
  recovery_digests: Buffer[];
}

const find = statement<[string], Row>(
  'find-credentials',
  `select password_sealed, totp_sealed, totp_last_step, recovery_salt, recovery_digests from credentials
   where user_id = $1`,
);
const replaceAll = statement<readonly unknown[]>(
  'replace-credentials',
  `insert into credentials (user_id, password_sealed, password_set_at, totp_sealed, totp_last_step, recovery_salt, recovery_digests)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (user_id) do update set password_sealed = excluded.password_sealed,
     password_set_at = excluded.password_set_at, totp_sealed = excluded.totp_sealed,
     totp_last_step = excluded.totp_last_step, recovery_salt = excluded.recovery_salt,
     recovery_digests = excluded.recovery_digests`,
);
const setPassword = statement<[string, string, Date], { done: true }>(
  'set-password',
  'update credentials set password_sealed = $2, password_set_at = $3 where user_id = $1 returning true as done',
);
const rehash = statement<[string, string]>(
  'rehash-password',
  'update credentials set password_sealed = $2 where user_id = $1',
);
const setTotp = statement<[string, string, number]>(
  'set-totp',
  'update credentials set totp_sealed = $2, totp_last_step = $3 where user_id = $1',
);
const takeStep = statement<[string, number], { done: true }>(
  'take-totp-step',
  `update credentials set totp_last_step = $2 where user_id = $1 and coalesce(totp_last_step, -1) < $2
   returning true as done`,
);
const setRecovery = statement<[string, Buffer, Buffer[]]>(
  'set-recovery-codes',
  'update credentials set recovery_salt = $2, recovery_digests = $3 where user_id = $1',
);
const takeRecovery = statement<[string, Uint8Array], { done: true }>(
  'take-recovery-code',
  `update credentials set recovery_digests = array_remove(recovery_digests, $2) where user_id = $1
     and $2 = any(recovery_digests) returning true as done`,
);

export const newRecoverySalt = (): Buffer => randomBytes(16);

export interface CredentialStore {
  find(user: string): Promise<Credentials | undefined>;
  /** Sets everything anew: enrolment. */
  replace(tx: Transaction, user: string, credentials: Credentials, now: Date): void;
  /** Resolves to false where the person has not enrolled yet. */
  setPassword(tx: Transaction, user: string, passwordHash: string, now: Date): Promise<boolean>;
  rehash(user: string, passwordHash: string): Promise<void>;
  setTotp(tx: Transaction, user: string, secret: string, step: number): void;
  setRecovery(tx: Transaction, user: string, salt: Buffer, digests: Buffer[]): void;
  /** Whether the step was still to be had: of two that come with one code one is refused. */
  takeTotpStep(user: string, step: number): Promise<boolean>;
  takeRecoveryCode(user: string, digest: Uint8Array): Promise<boolean>;
}

/** @param key seals hashes and secrets; a copy of the table alone is of no use to an attacker */
export function credentialStore(database: Database, key: Key): CredentialStore {
  const sealed = (text: string, what: string, user: string) => seal(key, text, `${what}:${user}`);
  const opened = (text: string, what: string, user: string) => open(key, text, `${what}:${user}`).toString();
  const first = async (target: Queryable, query: ReturnType<typeof takeStep>) =>
    (await target.first(query)) !== undefined;

  return {
    async find(user) {
      const row = await database.first(find(user));
      return (
        row && {
          passwordHash: opened(row.password_sealed, 'password', user),
          totpSecret: row.totp_sealed === null ? null : opened(row.totp_sealed, 'totp', user),
          totpLastStep: row.totp_last_step ?? undefined,
          recoverySalt: row.recovery_salt,
          recoveryDigests: row.recovery_digests,
        }
      );
    },
    replace(tx, user, credentials, now) {
      const { passwordHash, totpSecret, totpLastStep = null, recoverySalt, recoveryDigests } = credentials;
      const totp = totpSecret === null ? null : sealed(totpSecret, 'totp', user);
      const password = sealed(passwordHash, 'password', user);
      tx.send(replaceAll(user, password, now, totp, totpLastStep, recoverySalt, recoveryDigests));
    },
    setPassword: (tx, user, hash, now) => first(tx, setPassword(user, sealed(hash, 'password', user), now)),
    async rehash(user, hash) {
      await database.all(rehash(user, sealed(hash, 'password', user)));
    },
    setTotp: (tx, user, secret, step) => tx.send(setTotp(user, sealed(secret, 'totp', user), step)),
    setRecovery: (tx, user, salt, digests) => tx.send(setRecovery(user, salt, digests)),
    takeTotpStep: (user, step) => first(database, takeStep(user, step)),
    takeRecoveryCode: (user, digest) => first(database, takeRecovery(user, digest)),
  };
}
