import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type AuthHospital, refusal, startAuthHospital } from './auth-hospital.ts';
import { type Browser, locationOf, openBrowser } from './browser.ts';
import { authorize, codeIn, signInOnPage } from './code-flow.ts';

const own = { client_id: 'hms', redirect_uri: 'http://test.hospital/signed-in' };
const home = 'http://test.hospital/';

describe('signing out of a browser', () => {
  let hospital: AuthHospital;
  beforeAll(async () => {
    hospital = await startAuthHospital(inject('postgres'));
  });
  afterAll(() => hospital.stop());

  async function signedInBrowser(username: string) {
    const browser = openBrowser(hospital.url);
    const { verifier, response } = await authorize(browser, own);
    const code = codeIn(await signInOnPage(browser, locationOf(response), username));
    const fields = { grant_type: 'authorization_code', code, code_verifier: verifier, ...own };
    const tokens = (await (await browser.submit('/oauth/token', fields)).json()) as Record<
      'access_token' | 'refresh_token' | 'id_token',
      string
    >;
    return { browser, tokens };
  }
  const asksAgain = async (browser: Browser) => locationOf((await authorize(browser, own)).response);
  const signOut = (browser: Browser, parameters: Record<string, string>) =>
    browser.go(`/oauth/sign-out?${new URLSearchParams({ client_id: 'hms', ...parameters })}`);
  const endOf = (token: string) =>
    hospital.sql('auth', 'select ended_because from sessions where id = $1', [decodeJwt(token).sid]);

  it('by the access token ends its session, and the browser is asked again', async () => {
    const { browser, tokens } = await signedInBrowser('nurse');
    expect(codeIn((await authorize(browser, own)).response)).not.toBe('');
    await hospital.with(tokens.access_token).logout();
    expect(await asksAgain(browser)).toMatch(/^\/oauth\/interaction\//);
    const refreshed = hospital.with().refresh({ body: { refresh_token: tokens.refresh_token } });
    expect(await refusal(refreshed)).toBe('refresh-token-invalid');
    expect(await endOf(tokens.access_token)).toEqual([{ ended_because: 'signed-out' }]);
  });

  it('by our application with the ID token asks nothing more', async () => {
    const { browser, tokens } = await signedInBrowser('physician');
    const hint = { id_token_hint: tokens.id_token, post_logout_redirect_uri: home, state: 'bye' };
    const done = await signOut(browser, hint);
    expect(done.status).toBe(303);
    expect(locationOf(done)).toBe(`${home}?state=bye`);
    expect(done.headers.getSetCookie().join()).toMatch(/hms_session=;.*1970/);
    expect(await endOf(tokens.access_token)).toEqual([{ ended_because: 'signed-out' }]);
    await expect.poll(() => refusal(hospital.with(tokens.access_token).me()), { timeout: 3_000 }).toBe('session-ended');
    expect(await asksAgain(browser)).toMatch(/^\/oauth\/interaction\//);
  });

  it('asks on a page where the ID token is missing, of somebody else, or forged', async () => {
    const [{ browser }, other] = [await signedInBrowser('pharmacist'), await signedInBrowser('laboratory')];
    for (const parameters of [{}, { id_token_hint: other.tokens.id_token }]) {
      const asked = await signOut(browser, parameters);
      expect(asked.status).toBe(200);
      expect(await asked.text()).toContain('<h1>Sign out</h1>');
    }
    const [head, body] = other.tokens.id_token.split('.');
    expect((await signOut(browser, { id_token_hint: `${head}.${body}.${'A'.repeat(86)}` })).status).toBe(400);
    expect((await signOut(browser, { post_logout_redirect_uri: 'https://evil.example/' })).status).toBe(400);
    expect(codeIn((await authorize(browser, own)).response)).not.toBe('');
  });

  it('leads on at once where nobody is signed in any more', async () => {
    const { browser, tokens } = await signedInBrowser('biller');
    await hospital.with(tokens.access_token).logout();
    const hint = { id_token_hint: tokens.id_token, post_logout_redirect_uri: home };
    expect(locationOf(await signOut(browser, hint))).toBe(home);
    expect(locationOf(await signOut(openBrowser(hospital.url), {}))).toMatch(/\/oauth\/sign-out\/success$/);
  });
});
