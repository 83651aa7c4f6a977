import type { Session } from '@hms/contracts/auth';
import { type Queryable, statement } from '@hms/platform/database';
import { instantOf } from '../instant.ts';

interface Row extends Omit<Session, 'started_at' | 'last_used_at' | 'expires_at' | 'current'> {
  started_at: Date;
  last_used_at: Date;
  expires_at: Date;
}

const insert = statement<readonly unknown[]>(
  'insert-session',
  `insert into sessions (id, user_id, client, browser, methods, address, device, started_at, last_used_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
);
const touch = statement<[string, Date]>(
  'touch-session',
  'update sessions set last_used_at = $2 where id = $1 and ended_at is null',
);
const isOpen = statement<[string, Date], { open: true }>(
  'is-session-open',
  'select true as open from sessions where id = $1 and ended_at is null and expires_at > $2',
);
const openOf = statement<[string, Date, Date], Row>(
  'open-sessions-of-user',
  `select id, client, device, address, methods, started_at, last_used_at, expires_at from sessions
   where user_id = $1 and ended_at is null and expires_at > $2 and last_used_at > $3 order by last_used_at desc, id`,
);

export interface NewSession {
  id: string;
  user: string;
  client: string;
  /** Digest of the provider's browser session. */
  browser: Buffer | null;
  methods: readonly string[];
  address: string | null;
  device: string | null;
  startedAt: Date;
  expiresAt: Date;
}

export const insertSession = (session: NewSession) =>
  insert(
    session.id,
    session.user,
    session.client,
    session.browser,
    session.methods,
    session.address,
    session.device,
    session.startedAt,
    session.expiresAt,
  );

export const touchSession = touch;

export async function isSessionOpen(database: Queryable, id: string, now: Date): Promise<boolean> {
  return (await database.first(isOpen(id, now))) !== undefined;
}

/** Sessions in use: neither ended, nor past their limit, nor idle since `idleSince`. */
export async function openSessionsOf(
  database: Queryable,
  user: string,
  { now, idleSince, current }: { now: Date; idleSince: Date; current: string | undefined },
): Promise<Session[]> {
  const rows = await database.all(openOf(user, now, idleSince));
  return rows.map((row) => ({
    ...row,
    started_at: instantOf(row.started_at),
    last_used_at: instantOf(row.last_used_at),
    expires_at: instantOf(row.expires_at),
    current: row.id === current,
  }));
}
