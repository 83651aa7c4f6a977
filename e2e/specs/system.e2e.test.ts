import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askingAs, freshFacts, freshName } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Person, personAs } from '../person.ts';

const FOLLOWS = 'patient.events';

describe.skipIf(!CHROMIUM)('keeping the system running', { timeout: 120_000 }, () => {
  const hospital = inject('hospital');
  const { folder } = inject('home');
  let browser: Browser;
  let operator: Person;
  let appointments: pg.Client;

  beforeAll(async () => {
    browser = await launchBrowser();
    operator = await personAs(browser, hospital, 'it-operator');
    appointments = await superuserOf('hms_appointment');
  });
  afterAll(async () => {
    await appointments?.end();
    await operator?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  /** Of the home's own PostgreSQL, as an operator at its computer would be. */
  async function superuserOf(database: string): Promise<pg.Client> {
    const { superuser_password: password } = JSON.parse(await readFile(join(folder, 'secrets.json'), 'utf8'));
    const pid = await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8');
    const [, , , port, socket] = pid.split('\n');
    const host = socket ? join(folder, 'postgres') : '127.0.0.1';
    const client = new pg.Client({ host, port: Number(port), user: 'postgres', password, database });
    await client.connect();
    return client;
  }

  const row = (text: string) => operator.page.locator('tr[data-row]').filter({ hasText: text });

  it('When I open the system, then I see every service, its process and its database', async () => {
    const { page } = operator;
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('g');
    await page.keyboard.press('y');
    await page.getByRole('heading', { name: 'System', level: 1 }).waitFor();
    for (const service of ['Patients', 'Charts', 'FHIR', 'Audit']) await row(service).getByText('Runs').waitFor();
    await page.getByRole('tab', { name: 'Event flow' }).click();
    await row('Appointments').filter({ hasText: FOLLOWS }).waitFor();
    await page.getByLabel('Search').fill('charts');
    await row('Charts').filter({ hasText: FOLLOWS }).waitFor();
    await row('Appointments').filter({ hasText: FOLLOWS }).waitFor({ state: 'detached' });
    await expectAccessible(page);
  });

  it('When an event cannot be applied, then I see where and why, and have it applied again once that is mended', async () => {
    const { page } = operator;
    // Somebody broke a table: whoever is registered now cannot be followed.
    await appointments.query(`create function stumble() returns trigger language plpgsql as
      $$ begin raise exception 'out of order'; end $$`);
    await appointments.query(
      'create trigger stumble before insert on followed_patients for each row execute function stumble()',
    );
    try {
      const ask = await askingAs(hospital, 'receptionist');
      const family = freshName();
      await ask('POST', '/api/patients', { first_name: 'Ida', last_name: family, ...freshFacts() });
      await operator.open('/admin/system/consumers');
      await page.getByText('Needs a look: Appointments.').waitFor({ timeout: 60_000 });
      const following = row('Appointments').filter({ hasText: FOLLOWS });
      await following.getByText('are parked').waitFor({ timeout: 60_000 });
      await following.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('patient.created').waitFor();
      await dialog.getByText('the database refused it (SQLSTATE P0001)').waitFor();
      expect(await dialog.textContent()).not.toContain(family);
      await expectAccessible(page);
      const again = dialog.getByRole('button', { name: 'Apply again' });
      await again.click();
      await dialog.getByText('None went through').waitFor();
      await appointments.query('drop function stumble cascade');
      await again.click();
      await page.getByText('None is left').waitFor();
      await dialog.getByText('Everything was applied.').waitFor();
      await page.keyboard.press('Escape');
      await following.getByText('Caught up').waitFor();
      expect(operator.complaints).toEqual([]);
    } finally {
      await appointments.query('drop function if exists stumble cascade');
    }
  });

  it('When I have a job run, then I see that it did', async () => {
    const { page } = operator;
    await operator.open('/admin/system/jobs');
    const name = 'remove-expired-entries';
    await page.getByRole('button', { name: `Run ${name}` }).click();
    await page.getByText(`${name} was asked to run.`).waitFor();
    await row(name).getByText('Succeeded').waitFor({ timeout: 60_000 });
  });

  it('When I am at the front desk, then the system is nothing that I can open', async () => {
    await using clerk = await personAs(browser, hospital, 'receptionist');
    await clerk.open('/admin/system');
    await clerk.page.getByText('You may not open this page').waitFor();
  });
});
