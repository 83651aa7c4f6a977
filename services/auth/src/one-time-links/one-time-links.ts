import { createHash, randomBytes } from 'node:crypto';
import { type Database, type Queryable, statement, type Transaction } from '@hms/platform/database';
import { type Key, open, seal } from '@hms/platform/security';

export type LinkPurpose =
  | 'first-administrator'
  | 'enrolment'
  | 'password-reset'
  | 'authenticator'
  | 'passkey-registration'
  | 'passkey-sign-in';

/** How long each is good for. Whoever finds an old link finds nothing. */
const linkSeconds: Readonly<Record<LinkPurpose, number>> = {
  'first-administrator': 24 * 3600,
  enrolment: 72 * 3600,
  'password-reset': 30 * 60,
  authenticator: 10 * 60,
  'passkey-registration': 5 * 60,
  'passkey-sign-in': 5 * 60,
};

export interface OneTimeLink {
  user: string | null;
  /** What belongs to it: a challenge, a secret that is not confirmed yet. */
  data: string | null;
  expiresAt: Date;
}

interface Row {
  user_id: string | null;
  data: string | null;
  expires_at: Date;
}

const insert = statement<readonly unknown[]>(
  'insert-one-time-link',
  'insert into one_time_links (digest, purpose, user_id, data, expires_at) values ($1, $2, $3, $4, $5)',
);
/** A newer link replaces the older ones of its kind. */
const replace = statement<[string, string | null]>(
  'replace-one-time-links',
  'delete from one_time_links where purpose = $1 and user_id is not distinct from $2::uuid',
);
const find = statement<[Buffer, string, Date], Row>(
  'find-one-time-link',
  'select user_id, data, expires_at from one_time_links where digest = $1 and purpose = $2 and expires_at > $3',
);
const spend = statement<[Buffer, string, Date], Row>(
  'spend-one-time-link',
  `delete from one_time_links where digest = $1 and purpose = $2 and expires_at > $3 returning user_id, data, expires_at`,
);

const digestOf = (token: string) => createHash('sha256').update(token).digest();

export interface OneTimeLinks {
  /** Returns the token, 256 random bits; only its digest is kept. */
  issue(
    database: Queryable,
    link: { purpose: LinkPurpose; user: string | null; data?: string; now: Date },
  ): Promise<{ token: string; expiresAt: Date }>;
  look(token: string, purpose: LinkPurpose, now: Date): Promise<OneTimeLink | undefined>;
  /** Takes it in the change's transaction: of two that come with the same link one goes away empty-handed. */
  spend(tx: Transaction | Database, token: string, purpose: LinkPurpose, now: Date): Promise<OneTimeLink | undefined>;
}

/** @param key seals what belongs to a link */
export function oneTimeLinks(database: Database, key: Key): OneTimeLinks {
  const context = (purpose: LinkPurpose) => `one-time-link:${purpose}`;
  const read = (row: Row | undefined, purpose: LinkPurpose): OneTimeLink | undefined =>
    row && {
      user: row.user_id,
      data: row.data === null ? null : open(key, row.data, context(purpose)).toString(),
      expiresAt: row.expires_at,
    };

  return {
    async issue(target, { purpose, user, data, now }) {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = new Date(now.getTime() + linkSeconds[purpose] * 1000);
      const sealed = data === undefined ? null : seal(key, data, context(purpose));
      if (purpose !== 'passkey-sign-in') await target.all(replace(purpose, user));
      await target.all(insert(digestOf(token), purpose, user, sealed, expiresAt));
      return { token, expiresAt };
    },
    async look(token, purpose, now) {
      return read(await database.first(find(digestOf(token), purpose, now)), purpose);
    },
    async spend(tx, token, purpose, now) {
      return read(await tx.first(spend(digestOf(token), purpose, now)), purpose);
    },
  };
}
