import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs } from '../asking.ts';
import { CHROMIUM, complaintsOf, expectAccessible, launchBrowser } from '../browser.ts';
import { LOOKS } from '../looks.ts';
import { type OwnAccount, ownAccount } from '../own-account.ts';
import { UNMOVED } from '../person.ts';

describe.skipIf(!CHROMIUM).each(LOOKS)(
  'signing in without an authenticator, $look',
  ({ look, viewport, preferences }) => {
    const hospital = inject('hospital');
    let browser: Browser;
    let ask: Ask;

    beforeAll(async () => {
      browser = await launchBrowser();
      ask = await askingAs(hospital, 'administrator');
    });
    afterAll(() => browser.close());

    const accountOf = (purpose: string): Promise<OwnAccount> =>
      ownAccount(hospital, ask, `${purpose}.${look.replaceAll(/\W+/g, '-')}`, 'Mara Lind');
    async function entrance(): Promise<Page> {
      const context = await browser.newContext({
        viewport,
        colorScheme: preferences.theme as 'light' | 'dark',
        ...UNMOVED,
      });
      const page = await context.newPage();
      await page.goto(hospital);
      await page.getByLabel('User name').waitFor();
      return page;
    }
    async function typePassword(page: Page, { username, password }: OwnAccount): Promise<void> {
      await page.getByLabel('User name').fill(username);
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
      await page.getByLabel('Code').waitFor();
    }
    const signOut = async (page: Page) => {
      await page.getByRole('banner').getByRole('button', { name: 'Mara Lind' }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByLabel('User name').waitFor();
    };

    it('When I have lost my authenticator, then a recovery code lets me in, once', async () => {
      const me = await accountOf('recovery');
      const [code] = me.recoveryCodes as [string];
      const page = await entrance();
      await typePassword(page, me);
      await expectAccessible(page);
      await page.getByLabel('Code').fill(code);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation').waitFor();
      await page.goto(`${hospital}/account`);
      await page.getByText('9 of ten are left.').waitFor();
      await signOut(page);
      await typePassword(page, me);
      await page.getByLabel('Code').fill(code);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await page.getByLabel('Code').waitFor();
      await page.context().close();
    });

    it('When I have added a passkey, then I sign in with it alone, and not once it is removed', async () => {
      const me = await accountOf('passkey');
      const page = await entrance();
      const devTools = await page.context().newCDPSession(page);
      const authenticator = await virtualAuthenticator(devTools);
      await typePassword(page, me);
      await page.getByLabel('Code').fill(me.recoveryCodes[0]!);
      await page.keyboard.press('Enter');
      await page.getByRole('navigation').waitFor();
      const complaints = complaintsOf(page);
      await page.goto(`${hospital}/account`);
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      const form = page.locator('#workspace');
      await form.getByLabel('Name of the passkey').fill('Ward tablet');
      await form.getByLabel('Current password').fill(me.password);
      await form.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByRole('button', { name: 'Remove Ward tablet' }).waitFor();

      await signOut(page);
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.getByRole('navigation').waitFor();
      await page.getByRole('banner').getByRole('button', { name: 'Mara Lind' }).waitFor();
      expect(complaints).toEqual([]);

      await page.goto(`${hospital}/account`);
      await page.getByRole('button', { name: 'Remove Ward tablet' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
      await page.getByText('None yet').waitFor();
      await signOut(page);
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.getByRole('alert').first().waitFor();
      await page.getByLabel('User name').waitFor();
      await devTools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: authenticator });
      await page.context().close();
    });
  },
);

/** A device that holds passkeys and knows its person. @returns its id */
async function virtualAuthenticator(devTools: CDPSession): Promise<string> {
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
  return authenticatorId;
}
