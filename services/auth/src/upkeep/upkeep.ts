import type { Job } from '@hms/platform/service';
import type { AuthService } from '../auth-service.ts';
import { signingKeyStore } from '../oidc/signing-key-store.ts';
import { rememberedDays } from '../sign-in/known-origins.ts';
import { forgetAfterSeconds } from '../sign-in/throttle.ts';

const day = 86_400_000;
/** How long sessions that are over can still be looked up. */
const pastSessionsDays = 90;

/** Removes what has expired: it counts for nothing since, and would only grow. */
async function cleanUp(service: AuthService): Promise<void> {
  const now = service.now();
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const removals: [string, Date][] = [
    ['delete from oidc_payload where expires_at <= $1', now],
    ['delete from one_time_links where expires_at <= $1', now],
    ['delete from sign_in_failures where last <= $1', before(forgetAfterSeconds * 1000)],
    ['delete from known_origins where last_used_at <= $1', before(rememberedDays * day)],
    ['delete from sessions where ended_at <= $1 or expires_at <= $1', before(pastSessionsDays * day)],
  ];
  for (const [sql, until] of removals) await service.database.all({ sql, parameters: [until] });
}

/** Makes the next signing key in time, and tells those who verify. */
async function rotateKeys(service: AuthService): Promise<void> {
  await signingKeyStore(service.database, service.secrets.signingKeys).rotate(service.now());
  service.oidc.reread();
  service.policyBell.ring();
}

export const authJobs = (service: AuthService): Job[] => [
  { name: 'auth-clean-up', cron: '*/15 * * * *', run: () => cleanUp(service) },
  { name: 'auth-rotate-keys', cron: '7 * * * *', run: () => rotateKeys(service) },
];
