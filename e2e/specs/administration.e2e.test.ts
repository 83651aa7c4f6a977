import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { tabTo } from '../keyboard.ts';
import { ownAccount } from '../own-account.ts';
import { type Person, personAs, TABLET } from '../person.ts';

interface Role {
  id: string;
  title: string;
  description: string;
  version: number;
  grants: { permission: string; conditions?: string[] }[];
}

describe.skipIf(!CHROMIUM)('administering the hospital', { timeout: 180_000 }, () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let administrator: Person;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'administrator');
    administrator = await personAs(browser, hospital, 'administrator');
    administrator.page.on('dialog', (dialog) => void dialog.accept());
  });
  afterAll(async () => {
    await administrator?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  const main = () => administrator.page.getByRole('main');
  const workspace = (name: string) => administrator.page.getByRole('region', { name });

  it('When I make an account, then I get its enrolment link once, and the list finds it', async () => {
    const { page } = administrator;
    await administrator.open('/admin/users');
    await page.locator('tr[data-row]').first().waitFor();
    await expectAccessible(page);
    await main().getByRole('button', { name: 'New user' }).click();
    const form = workspace('New user');
    await form.getByRole('button', { name: 'Make the account' }).click();
    await form.getByText('This is needed').first().waitFor();
    await form.getByLabel('User name').fill('greta.holm');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Greta Holm');
    await form.getByLabel('Roles').fill('phys');
    await page.getByRole('option', { name: 'Physician' }).click();
    await form.getByLabel('Departments').fill('emer');
    await page.getByRole('option', { name: 'Emergency (EMD)' }).click();
    await page.keyboard.press('Tab');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Make the account' }).click();
    const made = workspace('Account made');
    await expect.poll(() => made.getByLabel('Enrolment link').inputValue()).toContain(`${hospital}/welcome/enrolment#`);
    await expectAccessible(page);

    await page.getByRole('searchbox').fill('greta');
    await expect
      .poll(() => page.locator('tr[data-row]').allInnerTexts())
      .toEqual([expect.stringContaining('greta.holm')]);
    await made.getByRole('link', { name: 'Open the account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Greta Holm' }).waitFor();
    await main().getByText('Emergency (EMD)').waitFor();
  });

  it('When I lock an account with a reason, then it says so, until I unlock it', async () => {
    const { page } = administrator;
    const { id } = await ownAccount(hospital, ask, 'lars.berg', 'Lars Berg');
    await administrator.open(`/admin/users/${id}`);
    await main().getByRole('button', { name: 'Lock', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lock' }).click();
    await dialog.getByText('Say in a few words why').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Reason').fill('Left the ward keys behind');
    await page.keyboard.press('Enter');
    await main().getByText('This account is locked: Left the ward keys behind').waitFor();
    await main().getByRole('button', { name: 'Unlock' }).click();
    await main().getByRole('button', { name: 'Lock', exact: true }).waitFor();

    await main().getByRole('button', { name: 'Password reset link' }).click();
    await expect.poll(() => main().getByLabel('Link to set a new password').inputValue()).toContain('#');
    await expectAccessible(page);
  });

  it('When I deactivate the wrong account, then I undo it at once, or open it again later', async () => {
    const { page } = administrator;
    const { id } = await ownAccount(hospital, ask, 'nils.holt', 'Nils Holt');
    const deactivate = async () => {
      await main().getByRole('button', { name: 'Deactivate' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
      await main().getByText('This account is closed').waitFor();
    };
    await administrator.open(`/admin/users/${id}`);
    await deactivate();
    expect(await main().getByRole('button', { name: 'Edit' }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The account is open again').waitFor();
    await main().getByRole('button', { name: 'Edit' }).waitFor();
    await deactivate();
    await main().getByRole('button', { name: 'Reactivate' }).click();
    await main().getByRole('button', { name: 'Edit' }).waitFor();
    expect(await ask('GET', `/auth/users/${id}`)).toMatchObject({ status: 'active' });
  });

  it('When I end the sessions of somebody, then they must sign in again', async () => {
    const { page } = administrator;
    await using biller = await personAs(browser, hospital, 'biller');
    await administrator.open('/admin/users/01900000-0000-7000-8000-000000000007');
    await main().getByRole('button', { name: 'End all sessions' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End all sessions' }).click();
    await main().getByText('No open session').waitFor();
    await biller.page.getByRole('searchbox').first().fill('novak');
    await biller.page.getByText('Your session has ended').waitFor();
  });

  it('When somebody changed the account meanwhile, then I see both and choose', async () => {
    const { page, complaints } = administrator;
    expect(complaints).toEqual([]);
    const { id } = await ownAccount(hospital, ask, 'ana.ruiz', 'Ana Ruiz');
    await administrator.open(`/admin/users/${id}`);
    await main().getByRole('button', { name: 'Edit' }).click();
    const form = workspace('Edit');
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Ana Ruiz Soto');
    const profile = { email: 'ana@example.org', roles: ['nurse'], departments: [], facility: null };
    const known = await ask<{ version: number }>('GET', `/auth/users/${id}`);
    await ask('PUT', `/auth/users/${id}`, { name: 'Ana Soto', ...profile }, { 'if-match': `"${known.version}"` });
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    const differences = form.getByRole('table', { name: 'What differs' });
    await differences.getByRole('cell', { name: 'Ana Ruiz Soto' }).waitFor();
    await differences.getByRole('cell', { name: 'Ana Soto', exact: true }).waitFor();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save mine' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ana Ruiz Soto' }).waitFor();
    // The refusal of the first attempt, which the form explained.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('412')]);
  });

  it('When I make a role and walk its column by keyboard, then I can narrow a permission', async () => {
    const { page } = administrator;
    await administrator.open('/admin/roles');
    await main().getByRole('table').waitFor();
    await expectAccessible(page);
    await main().getByRole('button', { name: 'New role' }).click();
    const form = workspace('New role');
    await form.getByLabel('Title').fill('Archivist');
    await form.getByRole('textbox', { name: 'Name' }).fill('archivist');
    await form.getByRole('button', { name: 'Make the role' }).click();
    const grid = page.getByRole('grid', { name: 'Permission matrix' });
    await grid.getByRole('columnheader', { name: 'Archivist' }).waitFor();
    await page.getByLabel('Filter permissions').fill('see who a patient is');
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(1);
    await expectAccessible(page);

    const cell = grid.getByRole('button', { name: /^Archivist, See who a patient is: Not granted/ });
    await tabTo(grid.locator('button[tabindex="0"]'));
    const columns = await grid.getByRole('columnheader').allInnerTexts();
    const at = columns.findIndex((text) => text.includes('Archivist')) - 1;
    for (let step = 0; step < at; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => cell.and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch').press('Space');
    await dialog.getByLabel('For patients whom the person treats').press('Space');
    await dialog.getByLabel('Purposes of use').fill('treatment (tr');
    await page.getByRole('option', { name: 'Treatment (TREAT)', exact: true }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await grid.getByRole('button', { name: 'Archivist, See who a patient is: Treats the patient + TREAT' }).waitFor();
    const { roles } = await ask<{ roles: Role[] }>('GET', '/auth/roles');
    expect(roles.find(({ title }) => title === 'Archivist')?.grants).toEqual([
      { permission: 'patient:read', conditions: ['treatment-relationship'], purposes: ['TREAT'] },
    ]);
  });

  it('When somebody changed the role meanwhile, then I am told, and may remove it in the end', async () => {
    const { page, complaints } = administrator;
    expect(complaints).toEqual([]);
    await administrator.open('/admin/roles');
    await main().getByRole('button', { name: 'Edit Archivist' }).click();
    const form = workspace('Edit Archivist');
    await form.getByLabel('What it is for').fill('Keeps old records');
    const { roles } = await ask<{ roles: Role[] }>('GET', '/auth/roles');
    const { id, version, grants } = roles.find(({ title }) => title === 'Archivist')!;
    const theirs = { title: 'Archivist', description: 'Reads old records', grants };
    await ask('PUT', `/auth/roles/${id}`, theirs, { 'if-match': `"${version}"` });
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await form.getByRole('cell', { name: 'Reads old records' }).waitFor();
    await form.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => form.getByLabel('What it is for').inputValue()).toBe('Reads old records');
    await page.keyboard.press('Escape');
    await main().getByRole('button', { name: 'Remove Archivist' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => main().getByText('Archivist').count()).toBe(0);
    expect(complaints.splice(0)).toEqual([expect.stringContaining('412')]);
  });

  it('When I admit a program, then its secret is shown once, and I can renew it and shut it out', async () => {
    const { page } = administrator;
    await administrator.open('/admin/api-clients');
    await expectAccessible(page);
    await main().getByRole('button', { name: 'New API client' }).click();
    const form = workspace('New API client');
    await form.getByRole('textbox', { name: 'Name' }).fill('Laboratory bridge');
    await form.getByRole('combobox', { name: 'Authentication' }).click();
    await page.getByRole('option', { name: 'Client secret' }).click();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Make the API client' }).click();
    const made = workspace('API client made');
    const id = await made.getByLabel('Client ID', { exact: true }).inputValue();
    const secret = await made.getByRole('textbox', { name: 'Client secret' }).inputValue();
    expect(secret.length).toBeGreaterThan(30);
    expect((await tokenFor(id, secret)).status).toBe(200);
    await expectAccessible(page);
    await made.getByRole('button', { name: 'I have kept it' }).click();

    await page.locator('tr[data-row]').filter({ hasText: 'Laboratory bridge' }).click();
    const known = workspace('Laboratory bridge');
    await known.getByRole('button', { name: 'New credentials' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New credentials' }).click();
    const renewed = workspace('New credentials');
    await expect.poll(() => renewed.getByRole('textbox', { name: 'Client secret' }).inputValue()).not.toBe(secret);
    expect((await tokenFor(id, secret)).status).toBe(401);
    await renewed.getByRole('button', { name: 'I have kept it' }).click();

    await page.locator('tr[data-row]').filter({ hasText: 'Laboratory bridge' }).click();
    await known.getByRole('button', { name: 'Shut out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Shut out' }).click();
    await page.locator('tr[data-row]').filter({ hasText: 'Shut out' }).waitFor();
  });

  const tokenFor = (id: string, secret: string) =>
    fetch(`${hospital}/oauth/token`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  it.each([
    ['in the dark', { theme: 'dark' }],
    ['in Arabic', { language: 'ar' }],
  ] as const)(
    'When I work on a tablet %s, then every page of administration is accessible',
    async (_how, preferences) => {
      await using person = await personAs(browser, hospital, 'administrator', { viewport: TABLET, preferences });
      for (const path of ['/admin/users', '/admin/roles?view=matrix', '/admin/api-clients']) {
        await person.open(path);
        await person.page.getByRole('main').getByRole('columnheader').first().waitFor();
        await expectAccessible(person.page);
      }
      expect(person.complaints).toEqual([]);
    },
  );

  it('When I am no administrator, then I am told that I may not', async () => {
    await using nurse = await personAs(browser, hospital, 'nurse');
    await nurse.open('/admin/users');
    await nurse.page.getByRole('heading', { name: 'You may not open this page' }).waitFor();
    expect(await nurse.page.getByRole('navigation').getByText('Users').count()).toBe(0);
  });

  it('and the browser had nothing to complain about', () => {
    expect(administrator.complaints).toEqual([]);
  });
});
