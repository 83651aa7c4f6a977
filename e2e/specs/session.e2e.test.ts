import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshName } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { LOOKS } from '../looks.ts';
import { ownAccount } from '../own-account.ts';
import { personAs } from '../person.ts';

const PASSWORD = 'riverside-demo';
/** Longer than the hospital lets a computer stand untouched. */
const LONG = '01:00:00';

describe.skipIf(!CHROMIUM).each(LOOKS)('a session, $look', (look) => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'administrator');
  });
  afterAll(() => browser.close());

  it('When I leave the computer, then it locks by itself, and my password brings me back to what I was typing', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist', look);
    const { page, complaints } = rosa;
    await rosa.open('/patients/new');
    const family = page.getByLabel('Family name');
    await family.fill('Halfway');
    await page.clock.install();
    await page.reload();
    await page.getByText('Restored what you had typed').waitFor();
    await page.clock.fastForward(LONG);
    await page.getByRole('heading', { level: 1, name: 'The screen is locked' }).waitFor();
    await page.clock.resume();
    await expectAccessible(page);
    await page.getByLabel('Password or code').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await family.inputValue()).toBe('Halfway');
    expect(complaints).toEqual([]);
  });

  it('When my session is ended while I type, then I sign in again and go on with what I typed', async () => {
    const name = freshName();
    const me = await ownAccount(hospital, ask, name.toLowerCase(), 'Pia Sand', ['receptionist']);
    const context = await browser.newContext({ viewport: look.viewport, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const signIn = async (code: string) => {
      await page.getByLabel('User name').fill(me.username);
      await page.getByLabel('Password').fill(me.password);
      await page.keyboard.press('Enter');
      await page.getByLabel('Code').fill(code);
      await page.keyboard.press('Enter');
    };
    await page.goto(`${hospital}/patients/new`);
    await signIn(me.recoveryCodes[0]!);
    const family = page.getByLabel('Family name');
    await family.fill(name);
    await page.getByLabel('Birth date', { exact: true }).fill('1985-04-23');
    await ask('DELETE', `/auth/users/${me.id}/sessions`);
    const given = page.getByLabel('Given name');
    const ended = page.getByRole('heading', { level: 1, name: 'Your session has ended' });
    // Whoever types is told as soon as a look for duplicates is refused: the end reaches every process within seconds.
    let typed = 'Id';
    await expect
      .poll(
        async () => {
          typed += 'a';
          await given.fill(typed);
          return ended.isVisible();
        },
        { interval: 1_500, timeout: 20_000 },
      )
      .toBe(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByLabel('User name').waitFor();
    await signIn(me.recoveryCodes[1]!);
    await page.getByText('Restored what you had typed').waitFor();
    expect(await family.inputValue()).toBe(name);
    expect(await given.inputValue()).toBe(typed);
    await context.close();
  });

  it('When the hospital cannot be reached and is back, then I can work on within three seconds by itself', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist', look);
    const { page } = rosa;
    const gone = page.getByText('The hospital cannot be reached.');
    await rosa.open('/patients');
    let isGone = true;
    await page.route(/\/(api|health)\b/, (route) => (isGone ? route.abort('connectionrefused') : route.continue()));
    await page.getByRole('searchbox').fill('novak');
    await gone.waitFor();
    await expectAccessible(page);
    isGone = false;
    const back = performance.now();
    await gone.waitFor({ state: 'detached' });
    expect(performance.now() - back).toBeLessThan(3_000);
    await page.getByRole('searchbox').fill('novak k');
    await page.getByRole('row', { name: /Novak, Katarina/ }).waitFor();
  });
});
