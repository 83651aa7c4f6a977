import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Person, personAs, TABLET } from '../person.ts';

const PASSWORD = 'riverside-demo';
const NURSE = '01900000-0000-7000-8000-000000000003';

describe.skipIf(!CHROMIUM)('looking after privacy', { timeout: 90_000 }, () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let officer: Person;
  let patient: { id: string; first_name: string; last_name: string };

  beforeAll(async () => {
    browser = await launchBrowser();
    await using nurse = await personAs(browser, hospital, 'nurse');
    const ask = await asking(nurse.page, hospital);
    const found = (await (await ask('GET', '/api/patients?search=novak')).json()) as { patients: (typeof patient)[] };
    patient = found.patients[0]!;
    const proof = { reason_code: 'emergency', reason_text: 'Unconscious on arrival', password: PASSWORD };
    expect((await ask('POST', '/auth/break-the-glass', { patient_id: patient.id, ...proof })).status).toBe(201);
    expect((await ask('GET', `/api/patients/${patient.id}`)).status).toBe(200);
    // Somebody who tries again and again where they may not.
    for (let attempt = 0; attempt < 6; attempt++) expect((await ask('GET', '/api/audit')).status).toBe(403);
    officer = await personAs(browser, hospital, 'privacy-officer');
  });
  afterAll(async () => {
    await officer?.[Symbol.asyncDispose]();
    await browser?.close();
  });

  const rows = () => officer.page.locator('tr[data-row]');
  const nameInList = () => `${patient.last_name}, ${patient.first_name}`;
  /** What happened comes onto the trail a moment later. */
  const reloadUntil = async (seen: () => Promise<boolean>) => {
    await expect
      .poll(
        async () => {
          if (await seen()) return true;
          await officer.page.getByRole('button', { name: 'Load again' }).click();
          return false;
        },
        { interval: 500, timeout: 20_000 },
      )
      .toBe(true);
  };

  it('When I choose a patient by name, then I see who looked, and the address keeps what I chose', async () => {
    const { page } = officer;
    await officer.open('/audit');
    await page.getByLabel('Patient', { exact: true }).fill(patient.last_name);
    await page.getByRole('option', { name: nameInList() }).first().click();
    await page.getByRole('button', { name: nameInList() }).or(page.getByText(nameInList()).first()).first().waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('patient')).toBe(patient.id);
    await page.getByLabel('User', { exact: true }).fill('jonas');
    await page.getByRole('option', { name: 'Jonas Lund' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('user')).toBe(NURSE);
    await reloadUntil(async () => (await rows().filter({ hasText: 'patient.getPatient' }).count()) > 0);
    await expectAccessible(page);

    await officer.open(new URL(page.url()).pathname + new URL(page.url()).search);
    await rows().filter({ hasText: 'patient.getPatient' }).first().waitFor();
    for (const text of await rows().allInnerTexts()) expect(text).toContain('Jonas Lund');
  });

  it('When I read the trail, then patients have their names, asked for in one go', async () => {
    const { page } = officer;
    const asked: string[] = [];
    const note = (request: { url(): string }) => void asked.push(new URL(request.url()).pathname);
    page.on('request', note);
    await officer.open(`/audit?user=${NURSE}&operation=patient.getPatient`);
    await rows().filter({ hasText: nameInList() }).first().waitFor();
    page.off('request', note);
    expect(asked.filter((path) => path.startsWith('/api/patients/'))).toEqual(['/api/patients/names']);
  });

  it('When I open an entry, then I see everything of it beside the list, its place in the chain too', async () => {
    const { page } = officer;
    await officer.open(`/audit?user=${NURSE}&outcome=denied`);
    await rows().first().focus();
    await page.keyboard.press('Enter');
    const beside = page.getByRole('region', { name: /^Entry \d/ });
    await beside.getByText('audit.listEntries').waitFor();
    expect(await beside.getByText(/^[0-9a-f]{64}$/).count()).toBe(2);
    await beside.getByRole('button', { name: 'Copy' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await beside.waitFor({ state: 'detached' });
  });

  it('When I turn the page, then I come back to where I was', async () => {
    const { page } = officer;
    await officer.open('/audit?per_page=10&period=30&action=create');
    await rows().first().waitFor();
    await page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
    const first = await rows().allInnerTexts();
    await page.getByRole('button', { name: 'Next page' }).click();
    await page.getByText(/^11–/).waitFor();
    expect(new URL(page.url()).searchParams.getAll('after')).toHaveLength(1);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await page.getByText(/^1–10/).waitFor();
    await expect.poll(() => rows().allInnerTexts()).toEqual(first);
  });

  it('When I export, then I get the server’s file of what I filtered', async () => {
    const { page } = officer;
    await officer.open(`/audit?user=${NURSE}&outcome=denied`);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe('accesses.csv');
    const lines = (await streamed(await file.createReadStream())).trim().split('\r\n');
    expect(lines[0]).toMatch(/^number,at,actor,/);
    expect(lines.length).toBeGreaterThanOrEqual(7);
    for (const line of lines.slice(1)) expect(line).toContain(',denied,');
  });

  it('When I look at what stands out, then a series of refusals is there and leads to its entries', async () => {
    const { page } = officer;
    await officer.open('/audit/suspicions?kind=denied-series');
    const row = rows().filter({ hasText: 'Jonas Lund' }).first();
    await row.waitFor();
    expect(await row.textContent()).toMatch(/Was refused \d+ times/);
    await expectAccessible(page);
    await row.getByRole('link', { name: 'Entries' }).click();
    await page.getByRole('heading', { level: 1, name: 'Audit trail' }).waitFor();
    await rows().first().waitFor();
    for (const text of await rows().allInnerTexts()) expect(text).toContain('Refused');
  });

  it('When I open what a user did, then I see their days and operations', async () => {
    const { page } = officer;
    await officer.open(`/audit/users/${NURSE}`);
    await page.getByRole('heading', { level: 1, name: 'Jonas Lund' }).waitFor();
    await page.getByRole('img', { name: /^Accesses a day/ }).waitFor();
    await page.getByText('As a table').click();
    expect(await page.getByRole('table', { name: 'Day by day' }).getByRole('row').count()).toBeGreaterThan(1);
    const operations = page.getByRole('table', { name: 'By operation' });
    await operations.getByRole('link', { name: 'patient.getPatient', exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('When I have the trail checked, then I see the chain whole, with its stretches and its anchor', async () => {
    const { page } = officer;
    await officer.open('/audit/verification');
    await page.getByRole('button', { name: 'Check the whole trail' }).click();
    await page.getByText('The trail is whole').waitFor();
    const links = page.getByRole('list', { name: 'The chain' }).getByRole('listitem');
    expect(await links.count()).toBeGreaterThan(0);
    expect(await links.first().textContent()).toContain('Whole');
    expect(await page.locator('[data-state="bad"]').count()).toBe(0);
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await links.first().isVisible()).toBe(true);
    await page.emulateMedia({ media: null });
  });

  it('When I judge an emergency access, then an unjustified one needs a note, and the judgement is kept', async () => {
    const { page } = officer;
    await officer.open('/break-glass');
    await rows().filter({ hasText: 'Still open' }).filter({ hasText: 'Jonas Lund' }).click();
    const beside = page.getByRole('region', { name: 'Emergency access' });
    await beside.getByText('Unconscious on arrival').waitFor();
    await beside.getByText('patient.getPatient').first().waitFor();
    const link = await beside.getByRole('link', { name: 'All in the audit trail' }).getAttribute('href');
    expect(Object.fromEntries(new URL(link!, hospital).searchParams)).toMatchObject({
      patient: patient.id,
      user: NURSE,
    });
    await expectAccessible(page);
    await beside.getByRole('button', { name: 'Save' }).click();
    await beside.getByText('Choose one').waitFor();
    await beside.getByLabel('Not justified').check();
    await beside.getByRole('button', { name: 'Save' }).click();
    await beside.getByText('Say why the access was not justified').waitFor();
    await beside.getByLabel('Note').fill('The patient was awake and could be asked.');
    await beside.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The judgement is kept').waitFor();
    await rows().filter({ hasText: 'Not justified' }).first().waitFor();
    await beside.getByText('Liv Andersen').waitFor();
  });

  it('When I am done, then nothing has complained', () => {
    expect(officer.complaints).toEqual([]);
  });

  it('When a nurse opens the pages of the privacy officer, then the menu has none and each says that they may not', async () => {
    await using nurse = await personAs(browser, hospital, 'nurse', {
      viewport: TABLET,
      preferences: { theme: 'dark' },
    });
    expect(await nurse.page.getByRole('navigation').getByRole('link', { name: 'Audit trail' }).count()).toBe(0);
    for (const path of ['/audit', '/audit/suspicions', '/audit/verification', '/break-glass']) {
      await nurse.open(path);
      await nurse.page.getByRole('heading', { level: 1, name: 'You may not open this page' }).waitFor();
    }
    await expectAccessible(nurse.page);
    expect(nurse.complaints).toEqual([]);
  });
});

/** The API as the person at this page. */
async function asking(page: Page, hospital: string) {
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.headers().authorization !== undefined),
    page.reload(),
  ]);
  const { authorization } = request.headers();
  return (method: string, path: string, body?: unknown) =>
    fetch(hospital + path, {
      method,
      headers: { authorization: authorization!, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}

async function streamed(stream: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString();
}
