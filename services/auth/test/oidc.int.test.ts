import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthHospital, refusal, startAuthHospital } from './auth-hospital.ts';
import { type Browser, locationOf, openBrowser } from './browser.ts';
import { authorize, codeIn, signInOnPage } from './code-flow.ts';

const issuer = 'http://test.hospital/oauth';
const own = { client_id: 'hms', redirect_uri: 'http://test.hospital/signed-in' };

describe('OpenID provider', () => {
  let hospital: AuthHospital;
  const logged: string[] = [];
  let introspector: Record<string, string>;
  let watcher: string;
  let third: { client_id: string; redirect_uri: string };

  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'), { logged });
    const administrator = await hospital.signedIn('administrator');
    const common = { roles: [], facility: null };
    const made = await administrator.createApiClient({
      body: {
        ...common,
        name: 'Watcher',
        authentication: 'client_secret',
        grant_types: ['client_credentials'],
        redirect_uris: [],
      },
    });
    watcher = made.client.id;
    const pair = `${watcher}:${made.client_secret}`;
    introspector = { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
    const redirect_uri = 'https://portal.example/callback';
    const portal = await administrator.createApiClient({
      body: {
        ...common,
        name: 'Portal <script>',
        authentication: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [redirect_uri],
      },
    });
    third = { client_id: portal.client.id, redirect_uri };
  });
  afterAll(() => hospital.stop());

  const post = async (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await hospital.fetch(`/oauth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  };
  const userinfo = (token: string) =>
    hospital.fetch('/oauth/userinfo', { headers: { authorization: `Bearer ${token}` } });
  const exchange = (code: string, verifier: string, client = own) =>
    post('/token', { grant_type: 'authorization_code', code, code_verifier: verifier, ...client });
  const introspect = async (token: string) => (await post('/introspect', { token }, introspector)).body;

  /** A browser in which somebody has signed in to the hospital's own application. */
  async function signedInBrowser(username: string, scope?: string) {
    const browser = openBrowser(hospital.url);
    const { verifier, response } = await authorize(browser, { ...own, ...(scope ? { scope } : {}) });
    const back = await signInOnPage(browser, locationOf(response), username);
    return { browser, tokens: (await exchange(codeIn(back), verifier)).body };
  }

  it('describes itself: code with PKCE, client credentials, refresh, and every endpoint', async () => {
    const response = await hospital.fetch('/oauth/.well-known/openid-configuration');
    expect(await response.json()).toMatchObject({
      issuer,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
      id_token_signing_alg_values_supported: ['ES256'],
      authorization_endpoint: expect.stringMatching(/\/oauth\/authorize$/),
      token_endpoint: expect.stringMatching(/\/oauth\/token$/),
      userinfo_endpoint: expect.stringMatching(/\/oauth\/userinfo$/),
      introspection_endpoint: expect.stringMatching(/\/oauth\/introspect$/),
      revocation_endpoint: expect.stringMatching(/\/oauth\/revoke$/),
      jwks_uri: expect.stringMatching(/\/oauth\/jwks$/),
    });
  });

  it('signs people in on its own page and gives an application JWTs that the hospital takes', async () => {
    const browser = openBrowser(hospital.url);
    const { verifier, response } = await authorize(browser, own);
    const page = locationOf(response);
    const shown = await browser.go(page);
    const text = await shown.text();
    expect(text).toContain('<h1>Sign in</h1>');
    expect(text).not.toContain('<script');
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const back = await signInOnPage(browser, page, 'physician');
    const landed = new URL(locationOf(back));
    expect(landed.origin + landed.pathname).toBe(own.redirect_uri);
    expect(landed.searchParams.get('state')).toBe('state-1');
    expect(landed.searchParams.get('iss')).toBe(issuer);
    const { status, body: tokens } = await exchange(codeIn(back), verifier);
    expect(status).toBe(200);
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
    const keys = (await (await hospital.fetch('/oauth/jwks')).json()) as JSONWebKeySet;
    expect(JSON.stringify(keys)).not.toContain('"d"');
    const verified = await jwtVerify(tokens.id_token, createLocalJWKSet(keys), { issuer, audience: 'hms' });
    expect(verified.payload).toMatchObject({ name: 'Ngozi Okafor', preferred_username: 'physician' });
    expect(await hospital.with(tokens.access_token).me()).toHaveProperty('username', 'physician');
    expect(await (await userinfo(tokens.access_token)).json()).toEqual({
      sub: decodeJwt(tokens.access_token).sub,
      name: 'Ngozi Okafor',
      preferred_username: 'physician',
    });
  });

  it('puts a sign-in on its page on the trail like any other', async () => {
    const { tokens } = await signedInBrowser('biller');
    const trail = await hospital.sql('auth', `select operation, action, outcome from access_log where actor = $1`, [
      decodeJwt(tokens.access_token).sub,
    ]);
    expect(trail).toContainEqual({ operation: 'auth.checkCredentials', action: 'login', outcome: 'granted' });
  });

  it('says on the page what is wrong, in words, and throttles there too', async () => {
    const browser = openBrowser(hospital.url);
    const { response } = await authorize(browser, own);
    const page = locationOf(response);
    const attempt = () => browser.submit(page, { username: 'radiology"><b>', password: 'wrong', code: '123456' });
    const refused = await attempt();
    expect(refused.status).toBe(401);
    const text = await refused.text();
    expect(text).toContain('role="alert"');
    expect(text).toContain('value="radiology&quot;&gt;&lt;b&gt;"');
    for (let made = 0; made < 4; made += 1) await attempt();
    const throttled = await attempt();
    expect(throttled.status).toBe(429);
    expect(throttled.headers.get('retry-after')).toBe('1');
  });

  it('binds a sign-in page to its browser, and lets people turn back', async () => {
    const browser = openBrowser(hospital.url);
    const { response } = await authorize(browser, own);
    const page = locationOf(response);
    const fields = { username: 'physician', password: 'x', code: '123456' };
    expect((await openBrowser(hospital.url).submit(page, fields)).status).toBe(400);
    expect((await browser.go(`${page}x`)).status).toBe(400);
    expect((await browser.go(page, { method: 'PUT' })).status).toBe(405);
    const back = await browser.go(locationOf(await browser.submit(page, { cancel: 'yes' })));
    expect(locationOf(back)).toContain('error=access_denied');
    const large = await authorize(browser, own);
    const posted = await browser.submit(locationOf(large.response), { username: 'x'.repeat(20_000) });
    expect(posted.status).toBe(413);
  });

  it.each([
    ['without PKCE', { more: { code_challenge: '', code_challenge_method: '' } }],
    ['with a plain challenge', { more: { code_challenge_method: 'plain' } }],
    ['for tokens in the front channel', { more: { response_type: 'token' } }],
    ['for another resource', { more: { resource: 'https://other.example' } }],
  ])('refuses a request %s', async (_what, change) => {
    const { response } = await authorize(openBrowser(hospital.url), { ...own, ...change });
    expect(locationOf(response)).toMatch(/error=(invalid_request|unsupported_response_type|invalid_target)/);
  });

  it.each([
    ['an unknown client', { client_id: 'unknown' }],
    ['a redirect elsewhere', { redirect_uri: 'https://evil.example/cb' }],
    ['a client id that is none', { client_id: "'; drop table users; --" }],
  ])('shows an error itself for %s', async (_what, change) => {
    const { response } = await authorize(openBrowser(hospital.url), { ...own, ...change });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('role="alert"');
  });

  it('takes a code once; a second time ends the session that it began', async () => {
    const browser = openBrowser(hospital.url);
    const { verifier, response } = await authorize(browser, own);
    const code = codeIn(await signInOnPage(browser, locationOf(response), 'nurse'));
    const wrong = await exchange(code, 'x'.repeat(43));
    expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    const first = await exchange(code, verifier);
    const again = await exchange(code, verifier);
    expect(again.status).toBe(400);
    if (first.status === 200) expect(await introspect(first.body.access_token)).toEqual({ active: false });
  });

  it('rotates refresh tokens; a used one ends the session, on either way in', async () => {
    const { tokens } = await signedInBrowser('pharmacist');
    const fields = { grant_type: 'refresh_token', client_id: 'hms' };
    const second = await post('/token', { ...fields, refresh_token: tokens.refresh_token });
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(tokens.refresh_token);
    expect(await introspect(second.body.refresh_token)).toMatchObject({ active: true });
    expect(await refusal(hospital.with().refresh({ body: { refresh_token: tokens.refresh_token } }))).toBe(
      'refresh-token-invalid',
    );
    expect((await post('/token', { ...fields, refresh_token: second.body.refresh_token })).status).toBe(400);
    expect(await introspect(second.body.access_token)).toEqual({ active: false });
    expect((await userinfo(second.body.access_token)).status).toBe(401);
  });

  it('there is one kind of session: what /auth/login gave is refreshed and introspected at /oauth', async () => {
    const tokens = await hospital.signIn('laboratory');
    expect(await introspect(tokens.access_token)).toMatchObject({
      active: true,
      client_id: 'hms',
      username: 'laboratory',
      sid: decodeJwt(tokens.access_token).sid,
    });
    const body = { grant_type: 'refresh_token', client_id: 'hms', refresh_token: tokens.refresh_token };
    const { body: next } = await post('/token', body);
    expect(decodeJwt(next.access_token).sid).toBe(decodeJwt(tokens.access_token).sid);
    expect(await (await userinfo(next.access_token)).json()).toMatchObject({ preferred_username: 'laboratory' });
  });

  it.each(['access_token', 'refresh_token'] as const)(
    'revokes by %s: the session is over everywhere',
    async (which) => {
      const tokens = await hospital.signIn('receptionist');
      expect(await post('/revoke', { token: tokens[which], client_id: 'hms' })).toEqual({ status: 200, body: {} });
      expect(await introspect(tokens.access_token)).toEqual({ active: false });
      expect(await introspect(tokens.refresh_token)).toEqual({ active: false });
      await expect
        .poll(() => refusal(hospital.with(tokens.access_token).me()), { timeout: 3_000 })
        .toBe('session-ended');
    },
  );

  it('lets only programs with a secret ask about tokens, and nobody revoke those of others', async () => {
    const tokens = await hospital.signIn('receptionist');
    expect((await post('/introspect', { token: tokens.access_token })).status).toBe(400);
    const guess = { authorization: `Basic ${Buffer.from(`${watcher}:${'x'.repeat(43)}`).toString('base64')}` };
    expect((await post('/introspect', { token: tokens.access_token }, guess)).status).toBe(401);
    expect((await post('/introspect', { token: tokens.access_token, client_id: third.client_id })).body).toEqual({
      active: false,
    });
    await post('/revoke', { token: tokens.access_token, client_id: third.client_id });
    await post('/revoke', { token: tokens.access_token }, introspector);
    expect(await introspect(tokens.access_token)).toMatchObject({ active: true });
    for (const token of ['', 'x', 'a.b.c', `${tokens.access_token}x`, tokens.access_token.replace(/^[^.]+/, 'e30')])
      expect([{ active: false }, { error: 'invalid_request' }]).toContainEqual(
        expect.objectContaining(await introspect(token).then(({ active, error }) => (error ? { error } : { active }))),
      );
  });

  it('asks people before another’s application gets in, gives it no more than asked, and ends it with the browser’s session', async () => {
    const { browser } = await signedInBrowser('physician');
    const { verifier, response } = await authorize(browser, { ...third, scope: 'openid profile' });
    const page = locationOf(response);
    const shown = await browser.go(page);
    const text = await shown.text();
    expect(text).toContain('Portal &lt;script&gt;');
    expect(text).not.toContain('Portal <script>');
    expect(shown.headers.get('content-security-policy')).toContain("form-action 'self' https://portal.example");
    const back = await browser.go(locationOf(await browser.submit(page, {})));
    const { body: tokens } = await exchange(codeIn(back), verifier, third);
    expect(decodeJwt(tokens.access_token)).toMatchObject({ roles: [], scope: 'openid profile', aud: issuer });
    expect(await refusal(hospital.with(tokens.access_token).me())).toBe('token-invalid');
    expect(await (await userinfo(tokens.access_token)).json()).toMatchObject({ preferred_username: 'physician' });
    const again = await authorize(browser, own);
    const { body: ours } = await exchange(codeIn(again.response), again.verifier);
    const denied = await authorize(browser, { ...third, scope: 'openid profile hms' });
    const refused = await browser.go(locationOf(await browser.submit(locationOf(denied.response), { cancel: 'yes' })));
    expect(locationOf(refused)).toContain('error=access_denied');
    await hospital.with(ours.access_token).logout();
    expect(await introspect(tokens.access_token)).toEqual({ active: false });
    expect(await introspect(tokens.refresh_token)).toEqual({ active: false });
  });

  it('remembers the browser, until its session is ended from elsewhere', async () => {
    const { browser, tokens } = await signedInBrowser('it-operator');
    const again = await authorize(browser, own);
    expect(codeIn(again.response)).not.toBe('');
    const client = await hospital.signedIn('it-operator');
    await client.endMySession({ params: { id: String(decodeJwt(tokens.access_token).sid) } });
    const later = await authorize(browser, own);
    expect(locationOf(later.response)).toMatch(/^\/oauth\/interaction\//);
  });

  it('signs out of the browser, after asking, and ends the session', async () => {
    const { browser, tokens } = await signedInBrowser('integration-engineer');
    const query = new URLSearchParams({ client_id: 'hms', post_logout_redirect_uri: 'http://test.hospital/' });
    const asked = await browser.go(`/oauth/sign-out?${query}`);
    const text = await asked.text();
    expect(text).toContain('<h1>Sign out</h1>');
    expect(text).not.toContain('<script');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const done = await signOut(browser, xsrf);
    expect(locationOf(done)).toBe('http://test.hospital/');
    expect(await introspect(tokens.access_token)).toEqual({ active: false });
    expect(locationOf((await authorize(browser, own)).response)).toMatch(/^\/oauth\/interaction\//);
  });

  const signOut = (browser: Browser, xsrf: string) =>
    browser.submit('/oauth/sign-out/confirm', { xsrf, logout: 'yes' });

  it('ends with the account: a locked one can neither refresh nor be asked about', async () => {
    const { browser, tokens } = await signedInBrowser('radiology');
    const administrator = await hospital.signedIn('administrator');
    const id = String(decodeJwt(tokens.access_token).sub);
    await administrator.lockUser({ params: { id }, body: { reason: 'Suspicion' } });
    expect(await introspect(tokens.access_token)).toEqual({ active: false });
    expect(
      (await post('/token', { grant_type: 'refresh_token', client_id: 'hms', refresh_token: tokens.refresh_token }))
        .status,
    ).toBe(400);
    expect(locationOf((await authorize(browser, own)).response)).toMatch(/^\/oauth\/interaction\//);
  });

  it('gives each refusal an id, on which the log has it too, without what was sent', async () => {
    const id = '0198c0de-0000-7000-8000-00000000abcd';
    const refused = await fetch(`${hospital.url}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-correlation-id': id },
      body: new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'hms',
        refresh_token: 'Zyxwvutsky',
      }).toString(),
    });
    expect(refused.headers.get('x-correlation-id')).toBe(id);
    expect(await refused.json()).toMatchObject({ error: 'invalid_grant', correlation_id: id });
    const lines = logged.filter((line) => line.includes(id)).map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ correlation_id: id, status: 400, error: 'invalid_grant', service: 'auth' }),
    ]);
    expect(logged.join()).not.toContain('Zyxwvutsky');

    const page = await hospital.fetch('/oauth/authorize?client_id=nobody');
    const shown = page.headers.get('x-correlation-id')!;
    expect(await page.text()).toContain(`Reference: ${shown}`);
    expect(logged.filter((line) => line.includes(shown))).toHaveLength(1);
    const answered = await hospital.fetch('/oauth/interaction/x', { headers: { accept: 'application/json' } });
    expect(await answered.json()).toMatchObject({ correlation_id: answered.headers.get('x-correlation-id') });
  });

  it('answers nonsense without a fault', async () => {
    for (const path of [
      '/oauth',
      '/oauth/',
      '/oauth/nothing',
      '/oauth/interaction/x',
      '/oauth/authorize?client_id=%00',
      '/oauth/token',
    ])
      expect((await hospital.fetch(path)).status).toBeLessThan(500);
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    for (const path of ['/oauth/token', '/oauth/introspect', '/oauth/revoke'])
      expect((await hospital.fetch(path, json)).status).toBe(400);
    const huge = await post('/token', { grant_type: 'x'.repeat(100_000) });
    expect(huge.status).toBe(400);
    expect((await post('/introspect', { token: 'x'.repeat(50_000) }, introspector)).status).toBe(413);
  });
});
