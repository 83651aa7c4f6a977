import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askingAs } from '../asking.ts';
import { CHROMIUM, complaintsOf, expectAccessible, launchBrowser } from '../browser.ts';
import { codeOf, type OwnAccount, ownAccount } from '../own-account.ts';
import { DESKTOP, UNMOVED } from '../person.ts';

describe.skipIf(!CHROMIUM)('my own account', { timeout: 180_000 }, () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];
  let me: OwnAccount;

  beforeAll(async () => {
    browser = await launchBrowser();
    me = await ownAccount(hospital, await askingAs(hospital, 'administrator'), 'nora.vik', 'Nora Vik');
    context = await browser.newContext({ viewport: DESKTOP, ...UNMOVED });
    page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await signIn(page, me.password, me.recoveryCodes[0]!);
    complaints = complaintsOf(page);
    await page.goto(`${hospital}/account`);
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
  });
  afterAll(() => browser?.close());

  async function signIn(at: Page, password: string, code: string): Promise<void> {
    await at.goto(hospital);
    await at.getByLabel('User name').fill(me.username);
    await at.getByLabel('Password').fill(password);
    await at.getByRole('button', { name: 'Next' }).click();
    await at.getByLabel('Code').fill(code);
    await at.getByRole('button', { name: 'Sign in', exact: true }).click();
    await at.getByRole('navigation').waitFor();
  }
  const section = (name: string) => page.getByRole('main').getByRole('region', { name, exact: true }).first();
  const workspace = (name: string) => page.locator('#workspace').getByRole('region', { name });

  it('When I open my account, then I see who I am and where I am signed in', async () => {
    await section('Who I am').getByText('nora.vik').waitFor();
    await section('Who I am').getByText('nurse').waitFor();
    await section('Signing in').getByText('9 of ten are left.').waitFor();
    await section('Where I am signed in').getByText('This one').waitFor();
    await expectAccessible(page);
  });

  it('When I choose a theme and a language, then the page changes at once and stays so', async () => {
    await page.getByRole('combobox', { name: 'Theme' }).click();
    await page.getByRole('option', { name: 'Dark' }).click();
    await expect.poll(() => page.evaluate<string>('document.documentElement.style.colorScheme')).toBe('dark');
    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'Español' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mi cuenta' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Idioma' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
  });

  it('When I change my authenticator, then a code of the new one confirms it', async () => {
    await page.getByRole('button', { name: 'Change authenticator' }).click();
    const form = workspace('Change authenticator');
    await form.getByLabel('Current password').fill(me.password);
    await form.getByRole('button', { name: 'Continue' }).click();
    const image = form.getByRole('img', { name: 'QR code for the authenticator' });
    await expect
      .poll(() => image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth))
      .toBeGreaterThan(0);
    await expectAccessible(page);
    const secret = (await form.getByText(/^[A-Z2-7]{32,}$/).textContent())!;
    await form.getByLabel('Six digits of the new authenticator').fill(codeOf(secret));
    await form.getByRole('button', { name: 'Change authenticator' }).click();
    await page.getByText('Your authenticator was changed').waitFor();
  });

  it('When I make new recovery codes, then I see ten of them this once', async () => {
    await page.getByRole('button', { name: 'Make new codes' }).click();
    const form = workspace('Recovery codes');
    await form.getByLabel('Current password').fill(me.password);
    await form.getByRole('button', { name: 'Make new codes' }).click();
    await expect.poll(() => form.getByRole('listitem').count()).toBe(10);
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await form.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('recovery-codes.txt');
    await form.getByRole('button', { name: 'I have kept them' }).click();
    await section('Signing in').getByText('10 of ten are left.').waitFor();
  });

  it('When I add a passkey, then it stands under the name that I gave it, and I can remove it', async () => {
    const devTools = await context.newCDPSession(page);
    await devTools.send('WebAuthn.enable');
    const { authenticatorId } = await devTools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    const form = workspace('Add a passkey');
    await form.getByLabel('Name of the passkey').fill('Ward tablet');
    await form.getByLabel('Current password').fill(me.password);
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Add a passkey' }).click();
    await section('Passkeys').getByText('Ward tablet').waitFor();
    const { credentials } = await devTools.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toHaveLength(1);

    await section('Passkeys').getByRole('button', { name: 'Remove Ward tablet' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await section('Passkeys').getByText('None yet').waitFor();
  });

  it('When I mistype my password, then I am told; and the right one changes it and ends my other sessions', async () => {
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: 'Change password' }).click();
    const form = workspace('Change password');
    const newPassword = 'quiet harbour with eleven boats';
    await form.getByLabel('Current password').fill('not my password');
    await form.getByLabel(/^New password\s*\*?$/).fill(newPassword);
    await form.getByLabel('New password again').fill(`${newPassword}s`);
    await form.getByRole('button', { name: 'Change password' }).click();
    await form.getByText('This is not the same password').waitFor();
    await form.getByLabel('New password again').fill(newPassword);
    await form.getByRole('button', { name: 'Change password' }).click();
    await form.getByText('That was not right').waitFor();
    await expectAccessible(page);
    await form.getByLabel('Current password').fill(me.password);
    await form.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password was changed').waitFor();
    me = { ...me, password: newPassword };
    // The refusal of the wrong password, which the form explained; it was asked once.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]);
  });

  it('When I sign out everywhere else, then only this session is left', async () => {
    await page.getByRole('button', { name: 'Make new codes' }).click();
    const form = workspace('Recovery codes');
    await form.getByLabel('Current password').fill(me.password);
    await form.getByRole('button', { name: 'Make new codes' }).click();
    const code = (await form.getByRole('listitem').first().textContent())!;
    await form.getByRole('button', { name: 'I have kept them' }).click();
    const elsewhere = await browser.newContext(UNMOVED);
    await signIn(await elsewhere.newPage(), me.password, code);
    await page.goto(`${hospital}/account`);
    const sessions = section('Where I am signed in');
    await expect.poll(() => sessions.getByRole('button', { name: /^End the session/ }).count()).toBeGreaterThan(0);
    await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await expect.poll(() => sessions.getByRole('button', { name: /^End the session/ }).count()).toBe(0);
    await elsewhere.close();
    expect(complaints).toEqual([]);
  });
});
