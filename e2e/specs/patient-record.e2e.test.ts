import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { generateSync } from 'otplib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { personAs, TABLET } from '../person.ts';

const PASSWORD = 'riverside-demo';
const SECRETS = { receptionist: 'A', 'privacy-officer': 'I', physician: 'B' } as const;

describe.skipIf(!CHROMIUM)("a patient's record", () => {
  const hospital = inject('hospital');
  const codeOf = (role: keyof typeof SECRETS) =>
    generateSync({ strategy: 'totp', secret: `RIVERSIDEDEMOACCOUNT${SECRETS[role].repeat(12)}` });
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function ask<Answer>(role: keyof typeof SECRETS, method: string, path: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    const signedIn = await fetch(`${hospital}/auth/login`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ username: role, password: PASSWORD, totp: codeOf(role) }),
    });
    const { access_token } = (await signedIn.json()) as { access_token: string };
    const answer = await fetch(hospital + path, {
      method,
      headers: { ...headers, authorization: `Bearer ${access_token}` },
      body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
    return (await answer.json()) as Answer;
  }

  /** A patient whom nobody else has: the name is the spec's own. */
  const register = () =>
    ask<{ id: string; patient_id: string }>('receptionist', 'POST', '/api/patients', {
      first_name: 'Łucja',
      last_name: `Spec${randomUUID().slice(0, 8)}`,
      date_of_birth: '1980-04-30',
      gender: 'F',
      allergies: ['Latex'],
    });

  const chosen = async (page: Page, action: string) => {
    await page.getByRole('button', { name: 'Actions' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  it('When I open a record at the desk, then the banner says twice who it is, on every section', async () => {
    const { id, patient_id } = await register();
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    for (const section of [
      'demographics',
      'identifiers',
      'contacts',
      'coverage',
      'consents',
      'duplicates',
      'history',
    ]) {
      await person.open(`/patients/${id}/${section}`);
      const banner = page.getByRole('region', { name: 'Patient', exact: true });
      await banner.getByText(patient_id).waitFor();
      await banner.getByText('30 Apr 1980').waitFor();
      await banner.getByText('Allergies: Latex').waitFor();
      await page.getByRole('tabpanel').waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await expectAccessible(page);
    }
    expect(await page.getByRole('tab', { name: 'Access log' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('When I add, change and end a coverage, then the list and the history say so', async () => {
    const { id } = await register();
    await using person = await personAs(browser, hospital, 'receptionist', { viewport: TABLET });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/coverage`);
    await page.getByRole('button', { name: 'Add coverage' }).click();
    await page.getByLabel('Payer').fill('Northwind Health');
    await page.getByLabel('Member number').fill('NW-4711');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'Northwind Health' }).waitFor();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByLabel('Plan', { exact: true }).fill('Silver');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'Silver' }).waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await saved;
    const [heading, line] = (await readFile(await file.path(), 'utf8')).replace('\uFEFF', '').split('\r\n');
    expect([file.suggestedFilename(), heading]).toEqual(['coverage.csv', expect.stringContaining('Payer')]);
    expect(line).toContain('Northwind Health');
    expect(line).not.toContain('Edit');
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End', exact: true }).click();
    await page.getByText('Ended', { exact: true }).waitFor();
    await person.open(`/patients/${id}/history`);
    await page.getByRole('row', { name: /Coverage ended/ }).waitFor();
    await page.getByText('Rosa Delgado (you)').first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I set a photo from a file, then the banner shows it, square and small', async () => {
    const { id } = await register();
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    await person.open(`/patients/${id}`);
    await chosen(page, 'Photo');
    const wide = await page.screenshot({ type: 'png' });
    await page.getByLabel('Choose a file').setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: wide });
    const preview = page.getByRole('img', { name: 'The new photo' });
    await preview.waitFor();
    expect(
      await preview.evaluate((image) => {
        const { naturalWidth, naturalHeight } = image as unknown as Record<string, number>;
        return [naturalWidth, naturalHeight];
      }),
    ).toEqual([512, 512]);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('img', { name: /^Photo of Spec/ }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I print a wristband and no window opens, then I get it as a PDF', async () => {
    const { id, patient_id } = await register();
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    await page.addInitScript('window.open = () => null');
    await person.open(`/patients/${id}`);
    const saved = page.waitForEvent('download');
    await chosen(page, 'Print wristband');
    const file = await saved;
    expect(file.suggestedFilename()).toBe(`wristband-${patient_id}.pdf`);
    const bytes = await readFile(await file.path());
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(complaints).toEqual([]);
  });

  it('When I record a death as a physician and take it back, then the banner follows', async () => {
    const { id } = await register();
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${id}`);
    const banner = page.getByRole('region', { name: 'Patient', exact: true });
    await chosen(page, 'Record death');
    await page.getByLabel('Day of death').fill('2026-01-02');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Record death' }).click();
    await banner.getByText('Deceased 2 Jan 2026').waitFor();
    await chosen(page, 'Correct death');
    await page.getByLabel('The patient is alive').check();
    await page.getByLabel('Reason').fill('Recorded on the wrong record');
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    // The banner itself must be there: while the dialog is open, it is hidden with all that it says.
    await banner.filter({ hasNotText: 'Deceased' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('When a record is restricted, then a physician is told why, breaks the glass with a code, and is in', async () => {
    const { id } = await register();
    await using officer = await personAs(browser, hospital, 'privacy-officer');
    await officer.open(`/patients/${id}`);
    await chosen(officer.page, 'Restriction and flags');
    await officer.page.getByLabel('Restricted').check();
    await officer.page.getByRole('button', { name: 'Save' }).click();
    await officer.page.getByRole('region', { name: 'Patient', exact: true }).getByText('Restricted').waitFor();

    await using physician = await personAs(browser, hospital, 'physician', { preferences: { theme: 'dark' } });
    const { page } = physician;
    await physician.open(`/patients/${id}`);
    await page.getByRole('heading', { name: 'This record is restricted' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Break the glass' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').click();
    await page.getByRole('option', { name: /^Emergency/ }).click();
    await dialog.getByLabel('What happened').fill('Unconscious in the emergency room');
    await dialog.getByLabel('Code of your authenticator').fill(codeOf('physician'));
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Break the glass' }).click();
    await page.getByRole('heading', { level: 1, name: /^Spec/ }).waitFor();

    await officer.open(`/patients/${id}/access-log`);
    await officer.page.getByText('Ngozi Okafor').first().waitFor();
    await expectAccessible(officer.page);
    await officer.open(`/patients/${id}/disclosures`);
    await officer.page.getByRole('table', { name: 'Disclosures' }).waitFor();
    await expectAccessible(officer.page);
    expect(officer.complaints).toEqual([]);
  });

  it('When I read as a privacy officer who looked at a record, then whoever did is named', async () => {
    const { id } = await register();
    await using nina = await personAs(browser, hospital, 'nurse');
    await nina.open(`/patients/${id}`);
    await nina.page.getByRole('heading', { level: 1 }).waitFor();
    await using liv = await personAs(browser, hospital, 'privacy-officer');
    const { page, complaints } = liv;
    await liv.open(`/patients/${id}/access-log`);
    const rows = page.getByRole('row');
    await rows.filter({ hasText: 'Jonas Lund' }).filter({ hasText: 'Looked' }).first().waitFor();
    await rows.filter({ hasText: 'Rosa Delgado' }).filter({ hasText: 'Created' }).first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I read as a nurse what became of a record, then my colleagues have their names', async () => {
    const { id } = await register();
    for (const contact_number of ['+1 617 555 0101', '+1 617 555 0102'])
      await ask('receptionist', 'PATCH', `/api/patients/${id}`, { contact_number });
    await using person = await personAs(browser, hospital, 'nurse');
    const { page, complaints } = person;
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await person.open(`/patients/${id}/history`);
    await expect.poll(() => page.getByText(/Rosa Delgado/).count(), { timeout: 10_000 }).toBe(3);
    expect(asked.filter((path) => path.startsWith('/auth/names') || path === '/auth/users')).toEqual(['/auth/names']);
    expect(complaints).toEqual([]);
  });

  it.each(['en', 'ar'] as const)(
    'When I open a section far along the row of tabs on a tablet (%s), then its tab is in sight',
    async (language) => {
      const { id } = await register();
      const look = { viewport: TABLET, preferences: { language } };
      await using person = await personAs(browser, hospital, 'privacy-officer', look);
      const { page, complaints } = person;
      for (const section of ['history', 'access-log', 'disclosures']) {
        await person.open(`/patients/${id}/${section}`);
        await page.getByRole('table').first().waitFor();
        const tab = page.locator(`[role="tab"][aria-selected="true"][href$="/${section}"]`);
        const isInSight = () =>
          tab.evaluate((it) => {
            const [own, row] = [it.getBoundingClientRect(), it.closest('.MuiTabs-scroller')!.getBoundingClientRect()];
            return own.left >= row.left - 1 && own.right <= row.right + 1;
          });
        await expect.poll(isInSight).toBe(true);
      }
      expect(complaints).toEqual([]);
    },
  );

  it('When I look for one change among many, then I search, filter, sort and save the history as any other list', async () => {
    const { id } = await register();
    for (const contact_number of ['+1 617 555 0103', '+1 617 555 0104'])
      await ask('receptionist', 'PATCH', `/api/patients/${id}`, { contact_number });
    await using person = await personAs(browser, hospital, 'privacy-officer', { viewport: TABLET });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/history`);
    const rows = page.getByRole('table', { name: 'History' }).locator('tbody tr:not([data-out])');
    await expect.poll(() => rows.count()).toBe(3);
    await expect.poll(() => rows.first().textContent()).toMatch(/0103\s+→\s+.*0104/s);
    await page.getByRole('button', { name: 'When' }).click();
    await expect.poll(() => rows.first().textContent()).toContain('Registered');
    await page.getByRole('search', { name: 'History' }).getByLabel('Did').click();
    await page.getByRole('option', { name: 'Demographics changed' }).click();
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: 'Search: History' }).click();
    await page.keyboard.type('0104');
    await expect.poll(() => rows.count()).toBe(1);
    await expectAccessible(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV: History' }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('0104');
    expect(complaints).toEqual([]);
  });

  it('When I choose a past moment, then I see the record as it was, plainly marked', async () => {
    const { id } = await register();
    await ask('receptionist', 'PATCH', `/api/patients/${id}`, { contact_number: '+1 617 555 0199' });
    await using person = await personAs(browser, hospital, 'privacy-officer');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/history`);
    await page.getByText('+1 617 555 0199').waitFor();
    await page.getByRole('link', { name: 'Record after this' }).last().click();
    await page.getByText(/^You see the record as it was on/).waitFor();
    await page.getByRole('region', { name: 'Contact', exact: true }).waitFor();
    expect(await page.getByText('+1 617 555 0199').count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.getByText('+1 617 555 0199').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
