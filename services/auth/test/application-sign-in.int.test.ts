import type { SignInPrompt } from '@hms/contracts/auth';
import { problemIn } from '@hms/platform/testing';
import { decodeJwt } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type AuthHospital, credentialsOf, enrol, startAuthHospital, totpNow } from './auth-hospital.ts';
import { type Browser, locationOf, openBrowser } from './browser.ts';
import { authorize, codeIn } from './code-flow.ts';
import { softwareAuthenticator } from './software-authenticator.ts';

const own = { client_id: 'hms', redirect_uri: 'http://test.hospital/signed-in' };
const device = { origin: 'http://test.hospital', rpId: 'test.hospital' };

describe('signing in on the page of the application', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'), { settings: { signInPage: '/sign-in' } });
  });
  afterAll(() => hospital.stop());
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  /** A browser that was sent to sign in, and where the interaction answers. */
  async function begun(more: Record<string, string> = {}) {
    const browser = openBrowser(hospital.url);
    const { response, verifier } = await authorize(browser, { ...own, more });
    return { browser, verifier, at: locationOf(response) };
  }
  const post = (browser: Browser, at: string, body: unknown, headers: Record<string, string> = {}) =>
    browser.go(at, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = (browser: Browser, at: string) => browser.go(at, { headers: { accept: 'application/json' } });
  const shown = async (response: Response) => (await response.json()) as SignInPrompt;
  async function problemOf(response: Response) {
    const { status, code } = await problemIn(response);
    return { status, code };
  }
  const typed = (username: string) => {
    const { totp, ...rest } = credentialsOf(username);
    return { ...rest, code: totp };
  };
  /** The tokens of who goes on to where the answer says. */
  async function tokensAfter(browser: Browser, answer: Response, verifier: string) {
    expect(answer.status).toBe(200);
    const { location } = (await answer.json()) as { location: string };
    const code = codeIn(await browser.go(location));
    const fields = { grant_type: 'authorization_code', code, code_verifier: verifier, ...own };
    return (await (await browser.submit('/oauth/token', fields)).json()) as { access_token: string };
  }

  it('sends the browser there, and tells the page what to show', async () => {
    const { browser, at } = await begun({ login_hint: 'n.okafor' });
    const sent = await browser.go(at, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect(sent.status).toBe(303);
    expect(locationOf(sent)).toBe(`http://test.hospital/sign-in/${at.split('/').at(-1)}`);
    const answer = await browser.go(at, { headers: { accept: 'application/json, text/plain, */*' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { demo, ...prompt } = await shown(answer);
    expect(prompt).toEqual({
      prompt: 'login',
      client: 'Riverside General',
      hint: 'n.okafor',
      hospital: 'Riverside General',
    });
    expect(demo).toHaveLength(11);
    expect(Object.keys(demo[0]!).sort()).toEqual(['name', 'password', 'role', 'totp', 'username']);
  });

  it('offers demo accounts that one can sign in with, without their secrets', async () => {
    const { browser, at, verifier } = await begun();
    const answer = await ask(browser, at);
    const text = await answer.clone().text();
    expect(text).not.toContain('RIVERSIDEDEMO');
    const nurse = (await shown(answer)).demo.find(({ role }) => role === 'nurse')!;
    expect(nurse).toMatchObject({ name: 'Jonas Lund', totp: expect.stringMatching(/^\d{6}$/) });
    const { username, password, totp: code } = nurse;
    const { access_token } = await tokensAfter(
      browser,
      await post(browser, at, { username, password, code }),
      verifier,
    );
    expect(await hospital.with(access_token).me()).toMatchObject({ username: 'nurse', idle_minutes: 10 });
  });

  it('offers no demo account that is locked, and none at all in production', async () => {
    const administrator = await hospital.signedIn('administrator');
    const [biller] = (await administrator.listUsers({ query: { search: 'biller' } })).users;
    await administrator.lockUser({ params: { id: biller!.id }, body: { reason: 'On leave' } });
    const { browser, at } = await begun();
    const { demo } = await shown(await ask(browser, at));
    expect(demo.map(({ username }) => username)).not.toContain('biller');
    expect(demo).toHaveLength(10);
    expect(await problemOf(await post(browser, at, typed('biller')))).toEqual({ status: 403, code: 'account-locked' });
    await administrator.unlockUser({ params: { id: biller!.id } });
    vi.stubEnv('NODE_ENV', 'production');
    expect((await shown(await ask(browser, at))).demo).toEqual([]);
  });

  it('says by code what is wrong, asks for a code where only it is missing, and goes on', async () => {
    const { browser, at, verifier } = await begun();
    const { code: _code, ...withoutCode } = typed('laboratory');
    const wrong = { status: 401, code: 'invalid-credentials' };
    expect(await problemOf(await post(browser, at, { ...withoutCode, password: 'wrong' }))).toEqual(wrong);
    expect(await problemOf(await post(browser, at, { ...withoutCode, code: '000000' }))).toEqual(wrong);
    expect(await problemOf(await post(browser, at, withoutCode))).toEqual({
      status: 401,
      code: 'second-factor-required',
    });
    const answer = await post(browser, at, typed('laboratory'), { 'sec-fetch-site': 'same-origin' });
    expect(answer.headers.getSetCookie().join()).toMatch(/hms_device=[\w-]{43};.*samesite=strict/i);
    const { access_token } = await tokensAfter(browser, answer, verifier);
    const { sub } = decodeJwt(access_token);
    const trail = await hospital.sql('auth', 'select operation, action, outcome from access_log where actor = $1', [
      sub,
    ]);
    expect(trail).toContainEqual({ operation: 'auth.checkCredentials', action: 'login', outcome: 'granted' });
  });

  it('throttles as everywhere', async () => {
    const { browser, at } = await begun();
    for (let made = 0; made < 5; made += 1) await post(browser, at, { ...typed('radiology'), password: 'wrong' });
    const throttled = await post(browser, at, typed('radiology'));
    expect(throttled.headers.get('retry-after')).toBe('1');
    expect(await problemOf(throttled)).toEqual({ status: 429, code: 'too-many-attempts' });
  });

  it('lets people turn back', async () => {
    const { browser, at } = await begun();
    const { location } = (await (await post(browser, at, { cancel: true })).json()) as { location: string };
    expect(locationOf(await browser.go(location))).toContain('error=access_denied');
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['a page that hides its origin', { origin: 'null' }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site', origin: 'http://test.hospital' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('takes nothing from %s', async (_what, headers) => {
    const { browser, at } = await begun();
    const refused = { status: 403, code: 'cross-site' };
    for (const body of [typed('physician'), { cancel: true }])
      expect(await problemOf(await post(browser, at, body, headers))).toEqual(refused);
    expect((await post(browser, at, typed('physician'), { origin: 'http://test.hospital' })).status).toBe(200);
  });

  it.each([
    ['no JSON', '{"username":', 'malformed-request'],
    ['no object', '"cancel"', 'malformed-request'],
    ['nothing', '', 'malformed-request'],
    ['a list', '[]', 'invalid-body'],
    ['an unknown field', { ...credentialsOf('nurse') }, 'invalid-body'],
    ['a field of another kind', { username: 1, password: 'x' }, 'invalid-body'],
    ['a passkey without its answer', { ticket: 'x'.repeat(43) }, 'invalid-body'],
    ['half a turning back', { cancel: 'yes' }, 'invalid-body'],
  ])('refuses %s', async (_what, body, code) => {
    const { browser, at } = await begun();
    expect(await problemOf(await post(browser, at, body))).toEqual({ status: 400, code });
  });

  it('refuses what is too large, and other methods', async () => {
    const { browser, at } = await begun();
    const large = await post(browser, at, { username: 'x'.repeat(20_000) });
    expect(await problemOf(large)).toEqual({ status: 413, code: 'body-too-large' });
    const put = await browser.go(at, { method: 'PUT', headers: { accept: 'application/json' } });
    expect(await problemOf(put)).toEqual({ status: 405, code: 'method-not-allowed' });
  });

  it('knows only interactions that are open, and of this browser', async () => {
    const { browser, at } = await begun();
    const expired = { status: 400, code: 'interaction-expired' };
    expect(await problemOf(await ask(openBrowser(hospital.url), at))).toEqual(expired);
    expect(await problemOf(await post(openBrowser(hospital.url), at, typed('nurse')))).toEqual(expired);
    expect(await problemOf(await ask(browser, `${at}x`))).toEqual(expired);
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect(await problemOf(await ask(browser, at))).toEqual(expired);
    expect((await browser.go(at)).status).toBe(400);
  });

  it('takes a passkey, which counts once, stands on the trail and is throttled alike', async () => {
    const person = await enrol(hospital, 'keyholder');
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 60_000);
    const { username, password, totpSecret } = person;
    const tokens = await hospital.with().login({ body: { username, password, totp: totpNow(totpSecret) } });
    const client = hospital.with(tokens.access_token);
    const key = softwareAuthenticator(device);
    const { ticket, options } = await client.beginPasskey({ body: { password } });
    const made = { ...key.create(String(options.challenge)) };
    await client.addPasskey({ body: { ticket, name: 'Key', response: made } });

    const answerOf = async (counter: number) => {
      const asked = await hospital.with().passkeySignInOptions();
      return { ticket: asked.ticket, response: { ...key.get(String(asked.options.challenge), counter) } };
    };
    const { browser, at, verifier } = await begun();
    const answer = await answerOf(1);
    const { access_token } = await tokensAfter(browser, await post(browser, at, answer), verifier);
    expect(decodeJwt(access_token).sub).toBe(person.id);
    expect((await hospital.with(access_token).mySessions()).sessions).toContainEqual(
      expect.objectContaining({ current: true, methods: ['hwk', 'user', 'mfa'] }),
    );
    const trail = await hospital.sql('auth', 'select operation, action, outcome from access_log where actor = $1', [
      person.id,
    ]);
    expect(trail).toContainEqual({ operation: 'auth.checkPasskey', action: 'login', outcome: 'granted' });

    const again = await begun();
    for (let made = 0; made < 5; made += 1)
      expect(await problemOf(await post(again.browser, again.at, answer))).toEqual({
        status: 401,
        code: 'passkey-refused',
      });
    const right = await answerOf(2);
    const throttled = await post(again.browser, again.at, right);
    expect(throttled.headers.get('retry-after')).toBe('1');
    expect(await problemOf(throttled)).toEqual({ status: 429, code: 'too-many-attempts' });
    vi.setSystemTime(Date.now() + 60_000);
    const body = { username, password, totp: totpNow(totpSecret) };
    expect(await hospital.with().login({ body })).toHaveProperty('access_token');
    expect((await post(again.browser, again.at, right)).status).toBe(200);
    const denied = await hospital.sql(
      'auth',
      `select count(*)::int as count from access_log where operation = 'auth.checkPasskey' and outcome = 'denied'`,
    );
    expect(denied).toEqual([{ count: 5 }]);
  });

  it('leaves consent to the page of the server', async () => {
    const administrator = await hospital.signedIn('administrator');
    const redirect_uri = 'https://portal.example/callback';
    const { client } = await administrator.createApiClient({
      body: {
        name: 'Portal',
        authentication: 'none',
        grant_types: ['authorization_code'],
        redirect_uris: [redirect_uri],
        roles: [],
        facility: null,
      },
    });
    const browser = openBrowser(hospital.url);
    const { response } = await authorize(browser, { client_id: client.id, redirect_uri });
    const signedIn = await post(browser, locationOf(response), typed('physician'));
    const { location } = (await signedIn.json()) as { location: string };
    const consent = locationOf(await browser.go(location));
    expect(await (await browser.go(consent)).text()).toContain('<h1>Allow access?</h1>');
    expect(await shown(await ask(browser, consent))).toMatchObject({ prompt: 'consent', client: 'Portal', demo: [] });
    expect(await problemOf(await post(browser, consent, typed('physician')))).toEqual({
      status: 409,
      code: 'not-a-sign-in',
    });
    expect(codeIn(await browser.go(locationOf(await browser.submit(consent, {}))))).not.toBe('');
  });
});
