import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, complaintsOf, expectAccessible, launchBrowser } from '../browser.ts';
import { DESKTOP, personAs, UNMOVED } from '../person.ts';

const PASSWORD = 'riverside-demo';
const SECRET = 'RIVERSIDEDEMOACCOUNTAAAAAAAAAAAA';
const code = () => generateSync({ strategy: 'totp', secret: SECRET });

describe.skipIf(!CHROMIUM)('signing in with the browser', () => {
  const hospital = inject('hospital');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const opened = async (path = '/'): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: DESKTOP, ...UNMOVED })).newPage();
    await page.goto(hospital + path);
    await page.getByLabel('User name').waitFor();
    return page;
  };
  const typePassword = async (page: Page, password = PASSWORD) => {
    await page.getByLabel('User name').fill('receptionist');
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
  };
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  it('When I type password and code, then I am where I wanted to go, and nothing that is kept holds a token', async () => {
    const page = await opened('/patients?search=novak');
    const complaints = complaintsOf(page);
    await expectAccessible(page);
    await typePassword(page);
    await page.getByLabel('Code').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Code').fill(code());
    await heading(page, 'Patients');
    await page.getByRole('row', { name: /Novak, Katarina/ }).waitFor();
    expect(page.url()).toBe(`${hospital}/patients?search=novak`);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toMatch(/eyJ|access_token|refresh_token/);
    // A right password without a code is answered by 401, which the browser notes.
    expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
    await page.context().close();
  });

  it('When I mistype the password, then I am told so and stay on the page', async () => {
    const page = await opened();
    await typePassword(page, 'not the password');
    await page.getByRole('alert').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/sign-in\//);
    await expectAccessible(page);
    await page.context().close();
  });

  it('When I ask for a new password, then I am answered the same whether or not I exist', async () => {
    const page = await opened();
    await page.getByRole('button', { name: 'I forgot my password' }).click();
    await page.getByLabel('User name').fill('nobody-of-that-name');
    await page.getByRole('button', { name: 'Ask for a link' }).click();
    await page.getByText('If there is such a user').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  it('When I choose a role of the demo hospital, then I am in with one click', async () => {
    await using person = await personAs(browser, hospital, 'nurse');
    await person.page.getByRole('button', { name: 'Jonas Lund' }).waitFor();
    await person.page.getByText('DEMO', { exact: true }).waitFor();
    expect(person.complaints).toEqual([]);
  });

  it('When I lock the screen, then nothing is seen until I prove that it is me', async () => {
    await using person = await personAs(browser, hospital, 'physician');
    const { page } = person;
    await page.getByRole('button', { name: 'Ngozi Okafor' }).click();
    await page.getByRole('menuitem', { name: 'Lock the screen' }).click();
    await heading(page, 'The screen is locked');
    await expectAccessible(page);
    await page.getByLabel('Password or code').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Password or code').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('When I sign out, then the next visitor of the browser has to sign in', async () => {
    await using person = await personAs(browser, hospital, 'biller');
    const { page } = person;
    await page.getByRole('button', { name: 'Tomasz Nowak' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('User name').waitFor();
    await page.goto(`${hospital}/patients`);
    await page.getByLabel('User name').waitFor();
  });

  it('When I open a page that I may not see, or that is not there, then I am told so', async () => {
    await using person = await personAs(browser, hospital, 'receptionist');
    await person.open('/audit');
    await heading(person.page, 'You may not open this page');
    await expectAccessible(person.page);
    await person.open('/no/such/page');
    await heading(person.page, 'There is nothing here');
    await expectAccessible(person.page);
    expect(person.complaints).toEqual([]);
  });

  it('When the network is gone, then I am told so, and again when it is back', async () => {
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page } = person;
    await page.context().setOffline(true);
    await page.getByText('The hospital cannot be reached.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('The hospital cannot be reached.').waitFor({ state: 'detached' });
  });

  it('When I open the installed application without a network, then it says that it cannot reach the hospital', async () => {
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page } = person;
    await page.locator('html[data-kept]').waitFor({ state: 'attached' });
    await page.context().setOffline(true);
    await page.goto(hospital);
    await heading(page, 'The hospital cannot be reached');
    await page.context().setOffline(false);
    await page.getByRole('navigation').waitFor();
  });

  it('When I use the keys, then the palette finds a patient and the list of keys opens', async () => {
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page } = person;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a patient, a page or an action' }).waitFor();
    await page.keyboard.type('novak');
    await page.getByRole('option', { name: /Novak, Katarina/ }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/patients\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('#page').press('?');
    await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.waitForURL(`${hospital}/patients`);
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
