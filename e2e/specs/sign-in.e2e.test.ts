import { createHash, randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, complaintsOf, expectAccessible, launchBrowser } from '../browser.ts';

const PASSWORD = 'riverside-demo';
const SECRET = 'RIVERSIDEDEMOACCOUNTAAAAAAAAAAAA';

describe.skipIf(!CHROMIUM)('signing in with the browser', () => {
  const hospital = inject('hospital');
  const verifier = randomBytes(32).toString('base64url');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const signInPage = async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const request = new URLSearchParams({
      client_id: 'hms',
      response_type: 'code',
      scope: 'openid hms',
      redirect_uri: `${hospital}/signed-in`,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'e2e',
    });
    await page.goto(`${hospital}/oauth/authorize?${request}`);
    return page;
  };

  it('When I type password and code, then I am sent back with a code that buys tokens', async () => {
    const page = await signInPage();
    await expectAccessible(page);
    await page.getByLabel('User name').fill('receptionist');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('Code').fill(generateSync({ strategy: 'totp', secret: SECRET }));
    const back = page.waitForRequest((request) => request.url().startsWith(`${hospital}/signed-in`));
    await page.getByRole('button', { name: 'Sign in' }).click();
    const returned = new URL((await back).url());
    expect(returned.searchParams.get('state')).toBe('e2e');

    const answer = await fetch(`${hospital}/oauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'hms',
        code: returned.searchParams.get('code')!,
        redirect_uri: `${hospital}/signed-in`,
        code_verifier: verifier,
      }),
    });
    const tokens = (await answer.json()) as { access_token: string };
    const search = await fetch(`${hospital}/api/patients?search=novak`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await search.json()).toMatchObject({ patients: [{ first_name: 'Katarina', last_name: 'Novak' }] });
    await page.context().close();
  });

  it('When I mistype the password, then I am told so and stay on the page', async () => {
    const page = await signInPage();
    await page.getByLabel('User name').fill('nurse');
    await page.getByLabel('Password').fill('not the password');
    await page.getByLabel('Code').fill('000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    expect(page.url()).toContain('/oauth/');
    await expectAccessible(page);
    await page.context().close();
  });

  it('When I open the API page, then I can read about operations without the network', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(`${hospital}/docs`);
    await page.getByText('Read the organisation').first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
