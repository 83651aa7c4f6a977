import { startTestHospital } from '@hms/platform/testing';
import { decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { authService } from '../src/service.ts';
import { type AuthHospital, refusal, startAuthHospital } from './auth-hospital.ts';

describe('upkeep', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());
  afterEach(() => void vi.useRealTimers());

  const job = (name: string) => {
    const found = hospital.host.services.get('auth')?.parts.jobs?.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no job ${name}`);
    return found.run();
  };
  const count = async (table: string) => {
    const [row] = await hospital.sql<{ n: number }>('auth', `select count(*)::int as n from ${table}`);
    return row?.n ?? -1;
  };
  const days = (n: number) => vi.setSystemTime(Date.now() + n * 86_400_000);
  const shownKeys = async () => {
    const response = await hospital.fetch('/oauth/jwks');
    const { keys } = (await response.json()) as { keys: { kid: string }[] };
    return keys.map((key) => key.kid);
  };

  it('announces the next key, then signs with it, and shows the old one until its tokens are over', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [first] = await shownKeys();
    const before = await hospital.signIn('physician');
    expect(decodeProtectedHeader(before.access_token).kid).toBe(first);
    await job('auth-rotate-keys');
    expect(await shownKeys()).toEqual([first]);
    days(28);
    await job('auth-rotate-keys');
    const [signing, next] = await shownKeys();
    expect(signing).toBe(first);
    expect(next).not.toBe(first);
    days(1.9999);
    const last = await hospital.signIn('physician');
    expect(decodeProtectedHeader(last.access_token).kid).toBe(first);
    days(0.0002);
    const fresh = await hospital.signIn('physician');
    expect(decodeProtectedHeader(fresh.access_token).kid).toBe(next);
    expect(await hospital.with(fresh.access_token).me()).toHaveProperty('username', 'physician');
    expect(await hospital.with(last.access_token).me()).toHaveProperty('username', 'physician');
    expect(await shownKeys()).toEqual([next, first]);
    days(1.1);
    await job('auth-rotate-keys');
    expect(await shownKeys()).toEqual([next]);
    expect(await count('signing_key')).toBe(1);
  });

  it('removes what has expired', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await hospital.signIn('nurse');
    await hospital.with().passkeySignInOptions();
    await refusal(hospital.with().login({ body: { username: 'nurse', password: 'slip', totp: '123456' } }));
    for (const table of ['oidc_payload', 'one_time_links', 'sign_in_failures', 'known_origins', 'sessions'])
      expect(await count(table)).toBeGreaterThan(0);
    days(200);
    await job('auth-clean-up');
    for (const table of ['oidc_payload', 'one_time_links', 'sign_in_failures', 'known_origins'])
      expect([table, await count(table)]).toEqual([table, 0]);
    expect(await count('sessions')).toBe(0);
  });

  it('gives other processes the policy, and says when it is unchanged', async () => {
    const first = await hospital.internal().accessPolicy({ query: {} });
    expect(first.policy).toMatchObject({ issuer: 'http://test.hospital/oauth' });
    expect(Object.keys(first.policy?.roles ?? {})).toHaveLength(11);
    expect(JSON.stringify(first.policy?.keys)).not.toContain('"d"');
    expect(await hospital.internal().accessPolicy({ query: { known: first.version } })).toEqual({
      version: first.version,
      policy: null,
    });
    const administrator = await hospital.signedIn('administrator');
    const body = { name: 'porter', title: 'Porter', description: '', grants: [] };
    await administrator.createRole({ body });
    const second = await hospital.internal().accessPolicy({ query: { known: first.version } });
    expect(second.policy?.roles).toHaveProperty('porter');
  });

  it('offers new permissions once at a start: what was taken away stays away', async () => {
    const administrator = await hospital.signedIn('administrator');
    const { roles } = await administrator.listRoles();
    const nurse = roles.find((role) => role.name === 'nurse')!;
    const { title, description } = nurse;
    await administrator.updateRole({
      params: { id: nurse.id },
      body: { title, description, grants: [] },
      ifMatch: nurse.version,
    });
    await hospital.host.services.get('auth')?.parts.ready?.();
    const after = await administrator.getRole({ params: { id: nurse.id } });
    expect(after.grants).toEqual([]);
    await hospital.sql('auth', `delete from offered_permissions where name = 'break-glass:open'`);
    await hospital.host.services.get('auth')?.parts.ready?.();
    const offered = await administrator.getRole({ params: { id: nurse.id } });
    expect(offered.grants).toEqual([{ permission: 'break-glass:open' }]);
  });

  it('makes no demo accounts in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      const start = startTestHospital({
        services: [authService],
        postgres: inject('postgres'),
        settingsOf: () => ({ demo: true }),
      });
      await expect(start).rejects.toThrow('NODE_ENV is production');
    } finally {
      process.env.NODE_ENV = before;
    }
  });

  it('says that it is away while its database is, everywhere, and comes back by itself', async () => {
    const tokens = await hospital.signIn('biller');
    const [name] = await hospital.sql<{ name: string }>('auth', 'select current_database() as name');
    const form = (fields: Record<string, string>) => ({
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    const attempts = () =>
      Promise.all([
        refusal(hospital.signIn('nurse')),
        refusal(hospital.with().refresh({ body: { refresh_token: tokens.refresh_token } })),
        hospital
          .fetch(
            '/oauth/token',
            form({ grant_type: 'refresh_token', client_id: 'hms', refresh_token: tokens.refresh_token }),
          )
          .then(async (response) => `${response.status} ${((await response.json()) as { error: string }).error}`),
      ]);
    const cuts = [
      `alter role "${name?.name}" connection limit 0`,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name?.name}' and application_name like 'hms%'`,
    ];
    for (const sql of cuts) await hospital.sql('auth', sql);
    try {
      const away = await attempts();
      expect(away[0]).toBe('database-unavailable');
      expect(away[1]).toBe('sign-in-unavailable');
      expect(away[2]).toBe('503 temporarily_unavailable');
    } finally {
      await hospital.sql('auth', `alter role "${name?.name}" connection limit -1`);
    }
    await expect.poll(() => refusal(hospital.signIn('nurse')), { timeout: 10_000 }).toBe('not refused');
  });
});
