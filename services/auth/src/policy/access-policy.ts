import { createHash } from 'node:crypto';
import type { Role } from '@hms/contracts/auth';
import { statement } from '@hms/platform/database';
import type { AccessPolicy, BreakGlass, PolicySource } from '@hms/platform/security';
import { type Handlers, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';
import { issuerOf } from '../oidc/provider-of-service.ts';
import { listRoles } from '../roles/roles-table.ts';

/** Clocks of the processes may differ by so much. */
const clockSkewSeconds = 60;

const ended = statement<[Date], { id: string; ended_at: Date }>(
  'recently-ended-sessions',
  'select id, ended_at from sessions where ended_at > $1 order by id',
);
const openGlass = statement<[Date], { id: string; user_id: string; patient_id: string; until: Date }>(
  'open-break-glass',
  'select id, user_id, patient_id, until from break_glass where ended_at is null and until > $1 order by id',
);

/** Who may do what now. A session stands here from its end until its last token has expired. */
async function readAccessPolicy(service: AuthService): Promise<AccessPolicy> {
  const { database, lifetimes, oidc, publicUrl } = service;
  const now = service.now();
  const stillValid = (lifetimes.accessToken + clockSkewSeconds) * 1000;
  const [running, roles, sessions, glass] = await Promise.all([
    oidc.current(),
    listRoles(database),
    database.all(ended(new Date(now.getTime() - stillValid))),
    database.all(openGlass(now)),
  ]);
  const until = (end: Date) => new Date(end.getTime() + stillValid).toISOString();
  return {
    issuer: issuerOf(publicUrl),
    keys: running.publicKeys,
    roles: Object.fromEntries(roles.map((role: Role) => [role.name, role.grants])),
    revokedSessions: Object.fromEntries(sessions.map(({ id, ended_at }) => [id, until(ended_at)])),
    breakGlass: glass.map(
      (row): BreakGlass => ({
        id: row.id,
        user: row.user_id,
        patient: row.patient_id,
        until: row.until.toISOString(),
      }),
    ),
  };
}

const versionOf = (policy: AccessPolicy): string =>
  createHash('sha256').update(JSON.stringify(policy)).digest('base64url');

/** Moves with every change that another process of this service may have made. */
const lastChange = statement<[], { mark: string }>(
  'last-policy-change',
  `select concat((select seq from events order by xid desc, seq desc limit 1), ' ',
     (select max(signs_from) from signing_key)) as mark`,
);

/** Milliseconds between looks for changes that other processes made. */
const lookEvery = 3_000;

/** The policy for what runs beside this service: changes made here are heard at their commit, others within seconds. */
export const policySource = ({ database, policyBell, ...service }: AuthService): PolicySource => ({
  read: () => readAccessPolicy({ database, policyBell, ...service }),
  watch(changed) {
    const stop = policyBell.listen(changed);
    let seen: string | undefined;
    const look = async () => {
      const mark = (await database.first(lastChange()))?.mark;
      if (seen !== undefined && mark !== seen) changed();
      seen = mark;
    };
    const timer = setInterval(() => void look().catch(() => undefined), lookEvery).unref();
    return () => {
      clearInterval(timer);
      stop();
    };
  },
});

export const policyHandlers = (service: AuthService): Handlers<Pick<AuthOperations, 'accessPolicy'>> => ({
  async accessPolicy(_call, { query }) {
    const policy = await readAccessPolicy(service);
    const version = versionOf(policy);
    return reply({ version, policy: version === query.known ? null : (policy as never) });
  },
});
