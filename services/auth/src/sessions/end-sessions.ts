import type { authContract } from '@hms/contracts/auth';
import type { Decided } from '@hms/platform/contract';
import { statement, type Transaction } from '@hms/platform/database';
import { type Cause, newId } from '@hms/platform/event-log';
import type { AuthService } from '../auth-service.ts';

type Revoked = Extract<Decided<typeof authContract>, { type: 'session.revoked' }>;
export type SessionEnd = Revoked['data']['reason'];

interface Ended {
  id: string;
  user_id: string;
  browser: Buffer | null;
}

/** With a session that a browser began end the others of that browser: it is signed out as a whole. */
const endById = statement<[string[], Date, string], Ended>(
  'end-sessions',
  `update sessions set ended_at = $2, ended_because = $3
   where ended_at is null
     and (id = any($1) or browser in (select browser from sessions where id = any($1) and browser is not null))
   returning id, user_id, browser`,
);
const openIds = statement<[string, string | null], { id: string }>(
  'open-session-ids-of-user',
  'select id from sessions where user_id = $1 and ended_at is null and ($2::uuid is null or id <> $2)',
);
/** With the grant go its codes and refresh tokens; with the browser's session its being signed in at the provider. */
const forget = statement<[string[], Buffer[]]>(
  'forget-provider-payloads',
  `delete from oidc_payload where grant_id = any($1) or (model = 'Session' and uid = any($2))`,
);

/**
 * Ends sessions: their refresh tokens are gone with the commit, and every process learns within seconds that their access
 * tokens count no more. Sessions that are over already stay as they are.
 */
export async function endSessions(
  service: AuthService,
  tx: Transaction,
  { ids, why, cause }: { ids: string[]; why: SessionEnd; cause: Cause },
): Promise<number> {
  const ended = await tx.all(endById(ids, cause.at, why));
  if (ended.length === 0) return 0;
  const browsers = ended.flatMap(({ browser }) => (browser === null ? [] : [browser]));
  tx.send(
    forget(
      ended.map(({ id }) => id),
      browsers,
    ),
  );
  for (const { id, user_id } of ended) {
    const events: Revoked[] = [{ type: 'session.revoked', data: { user_id, reason: why } }];
    await service.append(tx, { stream: id, expected: 0, events, cause });
  }
  tx.afterCommit(service.policyBell.ring);
  return ended.length;
}

export async function endSessionsOfUser(
  service: AuthService,
  tx: Transaction,
  { user, except, why, cause }: { user: string; except?: string | undefined; why: SessionEnd; cause: Cause },
): Promise<number> {
  const open = await tx.all(openIds(user, except ?? null));
  return endSessions(service, tx, { ids: open.map(({ id }) => id), why, cause });
}

/** Ends one session outside of a call, as the provider's own endpoints do. */
export function endSession(service: AuthService, id: string, why: SessionEnd): Promise<number> {
  const at = service.now();
  return service.database.transaction((tx) =>
    endSessions(service, tx, { ids: [id], why, cause: { actor: 'system', correlation: newId(at), at } }),
  );
}
