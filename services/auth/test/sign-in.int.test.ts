import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthHospital, credentialsOf, refusal, startAuthHospital } from './auth-hospital.ts';

describe('signing in', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());

  it('gives the tokens that the reference draws, which open the hospital', async () => {
    const tokens = await hospital.signIn('physician');
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'refresh_token', 'token_type']);
    expect(tokens).toMatchObject({ token_type: 'Bearer', expires_in: 300 });
    expect(decodeJwt(tokens.access_token)).toMatchObject({ username: 'physician', roles: ['physician'], aud: 'hms' });
    const me = await hospital.with(tokens.access_token).me();
    expect(me).toMatchObject({ username: 'physician', name: 'Ngozi Okafor', roles: ['physician'], demo: true });
    expect(me.grants).toContainEqual({ permission: 'break-glass:open' });
  });

  it('says the same of a wrong name, password or code', async () => {
    const right = credentialsOf('nurse');
    const wrong = [
      { ...right, username: 'nobody' },
      { ...right, password: 'wrong' },
      { ...right, totp: '000000' },
    ];
    const answers = await Promise.all(
      wrong.map((body) =>
        hospital
          .with()
          .login({ body })
          .catch((error) => error),
      ),
    );
    expect(new Set(answers.map((error) => `${error.code} ${error.message}`)).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'invalid-credentials', kind: 'unauthenticated' });
  });

  it('needs a second factor from everybody', async () => {
    const { totp: _totp, ...without } = credentialsOf('biller');
    expect(await refusal(hospital.with().login({ body: without }))).toBe('second-factor-required');
    expect(await refusal(hospital.with().login({ body: { ...without, password: 'wrong' } }))).toBe(
      'invalid-credentials',
    );
  });

  it('takes the user name in any case and with blanks around it', async () => {
    const body = { ...credentialsOf('radiology'), username: ' Radiology ' };
    expect(await hospital.with().login({ body })).toHaveProperty('access_token');
  });

  it('refreshes: a new pair, the same session', async () => {
    const first = await hospital.signIn('pharmacist');
    const second = await hospital.with().refresh({ body: { refresh_token: first.refresh_token } });
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(decodeJwt(second.access_token).sid).toBe(decodeJwt(first.access_token).sid);
    expect(Object.keys(second).sort()).toEqual(Object.keys(first).sort());
    expect(await hospital.with(second.access_token).me()).toHaveProperty('username', 'pharmacist');
  });

  it('ends the whole session when a refresh token comes a second time', async () => {
    const first = await hospital.signIn('pharmacist');
    const second = await hospital.with().refresh({ body: { refresh_token: first.refresh_token } });
    expect(await refusal(hospital.with().refresh({ body: { refresh_token: first.refresh_token } }))).toBe(
      'refresh-token-invalid',
    );
    expect(await refusal(hospital.with().refresh({ body: { refresh_token: second.refresh_token } }))).toBe(
      'refresh-token-invalid',
    );
    await expect.poll(() => refusal(hospital.with(second.access_token).me()), { timeout: 3_000 }).toBe('session-ended');
    const [ended] = await hospital.sql('auth', 'select ended_because from sessions where id = $1', [
      decodeJwt(first.access_token).sid,
    ]);
    expect(ended).toEqual({ ended_because: 'token-reuse' });
  });

  it('lets one of several refreshes at the same moment pass at most, and then none', async () => {
    const { refresh_token } = await hospital.signIn('laboratory');
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map(() => hospital.with().refresh({ body: { refresh_token } })),
    );
    const passed = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(passed.length).toBeLessThanOrEqual(1);
    for (const { refresh_token: next } of passed)
      expect(await refusal(hospital.with().refresh({ body: { refresh_token: next } }))).toBe('refresh-token-invalid');
  });

  it('signs out: neither token counts any more', async () => {
    const tokens = await hospital.signIn('receptionist');
    await hospital.with(tokens.access_token).logout();
    expect(await refusal(hospital.with().refresh({ body: { refresh_token: tokens.refresh_token } }))).toBe(
      'refresh-token-invalid',
    );
    await expect.poll(() => refusal(hospital.with(tokens.access_token).me()), { timeout: 3_000 }).toBe('session-ended');
  });

  it('signs out by the refresh token alone, and does not mind a second time', async () => {
    const tokens = await hospital.signIn('receptionist');
    const body = { refresh_token: tokens.refresh_token };
    await hospital.with().logout({ body });
    await hospital.with().logout({ body });
    await expect.poll(() => refusal(hospital.with(tokens.access_token).me()), { timeout: 3_000 }).toBe('session-ended');
  });

  it('is on the trail by name; refusals of strangers as well', async () => {
    const tokens = await hospital.signIn('it-operator');
    const { sub } = decodeJwt(tokens.access_token);
    const trail = await hospital.sql(
      'auth',
      `select action, outcome, status from access_log where actor = $1 and operation = 'auth.login'`,
      [sub],
    );
    expect(trail).toEqual([{ action: 'login', outcome: 'granted', status: 200 }]);
  });

  it('keeps no secret in clear: passwords are Argon2id under a seal, tokens are digests', async () => {
    const tokens = await hospital.signIn('administrator');
    const tables = ['credentials', 'oidc_payload', 'signing_key', 'sessions', 'one_time_links', 'access_log', 'events'];
    const dumps = [];
    for (const table of tables) dumps.push(await hospital.sql('auth', `select t::text as row from ${table} t`));
    const text = JSON.stringify(dumps);
    expect(text).toContain('01900000-0000-7000-8000-000000000008');
    for (const secret of [
      tokens.refresh_token,
      tokens.access_token,
      'riverside-demo',
      'RIVERSIDEDEMO',
      '$argon2',
      '"d":',
    ])
      expect(text).not.toContain(secret);
  });

  it('refuses what is no sign-in, and never fails of it', async () => {
    const bodies = ['{}', '[]', 'null', '{"username":1}', '{"username":"a","password":"b","extra":1}', '{"username":'];
    for (const body of bodies) {
      const headers = { 'content-type': 'application/json' };
      const response = await hospital.fetch('/auth/login', { method: 'POST', headers, body });
      expect(response.status).toBe(400);
    }
    const long = { username: 'a', password: 'x'.repeat(2000), totp: '123456' };
    expect(await refusal(hospital.with().login({ body: long }))).toBe('invalid-body');
  });
});
