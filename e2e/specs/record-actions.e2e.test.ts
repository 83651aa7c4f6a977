import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshFacts, freshName, type Registered } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { LOOKS } from '../looks.ts';
import { personAs, type Role } from '../person.ts';

describe.skipIf(!CHROMIUM).each(LOOKS)("what is done with a patient's record, $look", (look) => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
  });
  afterAll(() => browser.close());

  const registered = (): Promise<Registered> =>
    ask('POST', '/api/patients', { last_name: freshName(), first_name: 'Ines', ...freshFacts(), gender: 'F' });
  const as = (role: Role) => personAs(browser, hospital, role, look);
  const banner = (page: Page) => page.getByRole('region', { name: 'Patient', exact: true });
  /** The banner itself must be there: while a dialog is open, it is hidden with all that it says. */
  const bannerWithout = (page: Page, words: string) => banner(page).filter({ hasNotText: words });
  const choose = async (page: Page, action: string) => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  it('When I take a photo and it is no good, then I take it again, and the banner shows the one that I kept', async () => {
    const { id } = await registered();
    await using rosa = await as('receptionist');
    const { page, complaints } = rosa;
    await page.context().grantPermissions(['camera']);
    await rosa.open(`/patients/${id}`);
    await choose(page, 'Photo');
    const dialog = page.getByRole('dialog');
    const preview = dialog.getByRole('img', { name: 'The new photo' });
    await dialog.getByRole('button', { name: 'Use the camera' }).click();
    await dialog.getByLabel('What the camera sees').waitFor();
    await dialog.getByRole('button', { name: 'Take the photo' }).click();
    await preview.waitFor();
    const first = await preview.getAttribute('src');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Take again' }).click();
    await preview.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Take the photo' }).click();
    await preview.waitFor();
    expect(await preview.getAttribute('src')).not.toBe(first);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await banner(page)
      .getByRole('img', { name: /^Photo of/ })
      .waitFor();
    expect(await ask('GET', `/api/patients/${id}`)).toMatchObject({ photo_id: expect.any(String) });
    expect(complaints).toEqual([]);
  });

  it('When there is no camera, then I am told to choose a file instead', async () => {
    const { id } = await registered();
    await using rosa = await as('receptionist');
    const { page } = rosa;
    await rosa.open(`/patients/${id}`);
    await page.evaluate('navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error("none"))');
    await choose(page, 'Photo');
    await page.getByRole('button', { name: 'Use the camera' }).click();
    await page.getByText('There is no camera').waitFor();
    await expectAccessible(page);
  });

  it('When the patient permits something and takes it back, then the list and the history say so', async () => {
    const { id } = await registered();
    await using rosa = await as('receptionist');
    const { page, complaints } = rosa;
    await rosa.open(`/patients/${id}/consents`);
    await page.getByText('Nothing was permitted or denied yet.').waitFor();
    await page.getByRole('button', { name: 'Record a consent' }).click();
    await page.getByLabel('About').click();
    await page.getByRole('option', { name: 'Research' }).click();
    await page.getByLabel('Scope').fill('Blood samples of the diabetes study');
    await page.getByLabel('Decided by').click();
    await page.getByRole('option', { name: 'Guardian' }).click();
    await page.getByLabel('Name of who decided').fill('Olga Petrova');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Research' });
    await row.getByText('Permitted').waitFor();
    await row.getByText('Guardian: Olga Petrova').waitFor();
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByLabel('Reason').fill('Changed her mind');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await row.getByText(/^Revoked/).waitFor();
    await rosa.open(`/patients/${id}/history`);
    await page
      .getByRole('row', { name: /Consent recorded/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I put the wrong record out of use, then I undo it at once, or put it in use again later', async () => {
    const { id } = await registered();
    await using priya = await as('administrator');
    const { page, complaints } = priya;
    await priya.open(`/patients/${id}`);
    const putOut = async () => {
      await choose(page, 'Put out of use');
      await page.getByRole('dialog').getByLabel('Reason').fill('Made twice by mistake');
      await page.getByRole('dialog').getByRole('button', { name: 'Put out of use' }).click();
      await banner(page).getByText('Out of use', { exact: true }).waitFor();
    };
    await putOut();
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    await expectAccessible(page);
    await undo.click();
    await bannerWithout(page, 'Out of use').waitFor();
    await putOut();
    await choose(page, 'Put in use again');
    await page.getByRole('dialog').getByLabel('Reason').fill('It was the right one');
    await page.getByRole('dialog').getByRole('button', { name: 'Put in use again' }).click();
    await bannerWithout(page, 'Out of use').waitFor();
    expect(await ask('GET', `/api/patients/${id}`)).toMatchObject({ is_active: true });
    expect(complaints).toEqual([]);
  });

  it('When I set a legal hold with a reason, then the banner says so until I lift it', async () => {
    const { id } = await registered();
    await using liv = await as('privacy-officer');
    const { page, complaints } = liv;
    await liv.open(`/patients/${id}`);
    await choose(page, 'Set legal hold');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Set legal hold' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Reason').fill('Court order 12/34');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Set legal hold' }).click();
    await banner(page).getByText('Legal hold').waitFor();
    await choose(page, 'Lift legal hold');
    await dialog.getByLabel('Reason').fill('The case is closed');
    await dialog.getByRole('button', { name: 'Lift legal hold' }).click();
    await bannerWithout(page, 'Legal hold').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['wristband', 'label'] as const)(
    'When I print a %s, then its print view opens in a window of its own',
    async (kind) => {
      const { id } = await registered();
      await using nina = await as('nurse');
      const { page, complaints } = nina;
      await nina.open(`/patients/${id}`);
      const opened = page.waitForEvent('popup');
      await choose(page, `Print ${kind}`);
      const print = await opened;
      await expect.poll(() => print.url()).toMatch(/^blob:/);
      expect(complaints).toEqual([]);
    },
  );
});
