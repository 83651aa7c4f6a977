import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshFacts, freshName } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { openClinic } from '../clinic.ts';
import { facilityOf, newPatient, newServicePoint, visitNow } from '../front-desk.ts';
import { LOOKS } from '../looks.ts';
import { personAs } from '../person.ts';

describe.skipIf(!CHROMIUM).each(LOOKS)('a list as a file, $look', (look) => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
  });
  afterAll(() => browser.close());

  /** Its name and lines, the first of which names the columns. */
  async function exported(page: Page, button = 'Export as CSV'): Promise<{ name: string; lines: string[] }> {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await saved;
    const text = await readFile(await file.path(), 'utf8');
    return { name: file.suggestedFilename(), lines: text.replace('\uFEFF', '').trimEnd().split('\r\n') };
  }

  it('When I export what I searched for, then the file has everybody found, on however many pages, and no formula', async () => {
    const family = freshName();
    for (const first_name of ['Ada', 'Bo', 'Cleo', 'Dag', 'Eve', '=Formula', 'Gil', 'Hal', 'Isa', 'Jon', 'Kim'])
      await ask('POST', '/api/patients', { last_name: family, first_name, ...freshFacts(), gender: 'F' });
    await using rosa = await personAs(browser, hospital, 'receptionist', look);
    const { page, complaints } = rosa;
    await rosa.open(`/patients?search=${family}&per_page=10`);
    await page.getByRole('row', { name: new RegExp(`${family}, Ada`) }).waitFor();
    const { name, lines } = await exported(page);
    expect(name).toBe('patients.csv');
    expect(lines[0]).toMatch(/^Name,MRN,Born/);
    expect(lines).toHaveLength(12);
    for (const first of ['Ada', 'Kim']) expect(lines.join('\n')).toContain(`"${family}, ${first}"`);
    expect(lines.filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('When I filter the users and export, then the file has these and no others', async () => {
    await using priya = await personAs(browser, hospital, 'administrator', look);
    const { page, complaints } = priya;
    await priya.open('/admin/users?search=okafor');
    await page.getByRole('row', { name: /Ngozi Okafor/ }).waitFor();
    const { name, lines } = await exported(page);
    expect(name).toBe('users.csv');
    expect(lines.slice(1)).toEqual([expect.stringContaining('Ngozi Okafor')]);
    expect(complaints).toEqual([]);
  });

  it('When I search, filter and sort a list of a chart, then its file and a link to it have the same rows', async () => {
    const clinic = await openClinic(hospital);
    const { id } = await clinic.register();
    for (const [name, onset] of [
      ['Álgid fever', '2021-05-01'],
      ['Back pain', '2019-02-03'],
      ['Cough', '2023-01-01'],
    ])
      await clinic.record(id, 'problems', { name, onset });
    await clinic.record(id, 'problems', { name: 'Dizziness', onset: '2020-01-01', clinical_status: 'resolved' });
    await using sara = await personAs(browser, hospital, 'physician', look);
    const { page, complaints } = sara;
    await sara.open(`/patients/${id}/chart/problems`);
    await page.getByLabel('Also what is over').check();
    const table = page.getByRole('table', { name: 'Problems' });
    const names = () => table.locator('tbody tr:not([data-out]) strong').allInnerTexts();
    await expect.poll(async () => (await names()).length).toBe(4);
    await table.getByRole('button', { name: 'When' }).click();
    await expect.poll(names).toEqual(['Back pain', 'Dizziness', 'Álgid fever', 'Cough']);
    await page.getByRole('search', { name: 'Problems' }).getByLabel('State').click();
    await page.getByRole('option', { name: 'Active' }).click();
    await expect.poll(names).toEqual(['Back pain', 'Álgid fever', 'Cough']);
    await page.getByRole('button', { name: 'Search: Problems' }).click();
    await page.keyboard.type('algid');
    await expect.poll(names).toEqual(['Álgid fever']);
    const { name, lines } = await exported(page, 'Export as CSV: Problems');
    expect([name, lines.length]).toEqual(['problems.csv', 2]);
    expect(lines[1]).toContain('Álgid fever');
    expect(lines[1]).not.toContain('Resolve');
    await expectAccessible(page);
    await page.getByRole('search', { name: 'Problems' }).getByLabel('Search').fill('nothing of this');
    await page.getByText('Nothing fits these filters').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(async () => (await names()).length).toBe(4);
    const first = table.getByRole('button', { name: 'Change', exact: true }).first();
    await first.focus();
    await page.keyboard.press('ArrowDown');
    expect(await table.locator('tbody tr').nth(1).locator('button:focus').textContent()).toBe('Change');
    expect(complaints).toEqual([]);
  });

  it('When I search a queue, then I see whom I look for alone, and the file has them and no others', async () => {
    const nurse = await askingAs(hospital, 'nurse');
    const point = await newServicePoint(await askingAs(hospital, 'administrator'), await facilityOf(nurse, 'CLINIC'));
    const wait = async () => {
      const { id, family } = await newPatient(nurse);
      const visit = await visitNow(nurse, id);
      await nurse('POST', `/api/appointments/${visit.id}/check-in`, { service_point_id: point.id });
      return family;
    };
    const [sought, other] = [await wait(), await wait()];
    await using jonas = await personAs(browser, hospital, 'nurse', look);
    const { page, complaints } = jonas;
    await jonas.open(`/queue?point=${point.id}`);
    const waiting = page.getByRole('region', { name: 'Waiting', exact: true });
    for (const family of [sought, other]) await waiting.getByText(family).waitFor();
    const field = page.getByRole('searchbox', { name: 'Number or patient' });
    await field.fill(sought.toUpperCase());
    await waiting.getByText(other).waitFor({ state: 'hidden' });
    expect(await waiting.getByText(sought).isVisible()).toBe(true);
    const { name, lines } = await exported(page, 'Export as CSV: Waiting');
    expect([name, lines.length]).toEqual(['queue-waiting.csv', 2]);
    expect(lines[1]).toContain(sought);
    await page.reload();
    await waiting.getByText(sought).waitFor();
    expect(await waiting.getByText(other).isVisible()).toBe(false);
    await field.fill('nobody of this name');
    await waiting.getByText('Nothing fits these filters').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When a chart has more than is shown at once, then the list says so, and leads to the rest', async () => {
    const clinic = await openClinic(hospital);
    const { id } = await clinic.register();
    await clinic.record(id, 'tasks', { title: 'The very first', priority: 'routine' });
    for (let done = 0; done < 200; done += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          clinic.record(id, 'tasks', { title: `Call ${done + at}`, priority: 'routine' }),
        ),
      );
    await using sara = await personAs(browser, hospital, 'physician', look);
    const { page, complaints } = sara;
    await sara.open(`/patients/${id}/chart/tasks`);
    await page.getByText('Rows 1 to 200 of 201 are here; search, filters and file know only these.').waitFor();
    await page.getByText('1–50 of 200', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Next page' }).last().click();
    await page.getByText('51–100 of 200', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('alert').getByRole('button', { name: 'Next page' }).click();
    await page.getByText('Rows 201 to 201 of 201 are here').waitFor();
    const row = page.getByRole('row', { name: /The very first/ });
    await row.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('textbox', { name: 'What is to be done' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'What is to be done' }).inputValue()).toBe('The very first');
    await page.reload();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'What is to be done' }).inputValue(), { timeout: 20_000 })
      .toBe('The very first');
    expect(complaints).toEqual([]);
  });

  it('When I search the timeline of a chart, then it finds what is on no page yet, and its file has just that', async () => {
    const clinic = await openClinic(hospital);
    const { id } = await clinic.register();
    await clinic.record(id, 'tasks', { title: 'The very first', priority: 'routine' });
    for (let done = 0; done < 60; done += 20)
      await Promise.all(
        Array.from({ length: 20 }, (_, at) =>
          clinic.record(id, 'tasks', { title: `Call ${done + at}`, priority: 'routine' }),
        ),
      );
    await using sara = await personAs(browser, hospital, 'physician', look);
    const { page, complaints } = sara;
    await sara.open(`/patients/${id}/chart/timeline`);
    const items = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
    await expect.poll(() => items.count()).toBe(50);
    expect(await page.getByText('The very first').count()).toBe(0);
    await page.getByLabel('Find in the timeline').fill('VERY task');
    await page.getByText('The very first').waitFor();
    await expect.poll(() => items.count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('search')).toBe('VERY task');
    const { name, lines } = await exported(page);
    expect([name, lines.length]).toEqual(['timeline.csv', 2]);
    expect(lines[1]).toContain('The very first');
    await expectAccessible(page);
    await page.getByLabel('Find in the timeline').fill('nothing of this');
    await page.getByText('Nothing in the timeline fits.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I narrow who looked at a patient, then the list has what I asked for, and the chosen section stays in sight', async () => {
    const clinic = await openClinic(hospital);
    const { id } = await clinic.register();
    await clinic.nurse('GET', `/api/patients/${id}`);
    await using liv = await personAs(browser, hospital, 'privacy-officer', look);
    const { page, complaints } = liv;
    await liv.open(`/patients/${id}/access-log`);
    const list = page.locator('[data-list="patient-access-log"]');
    await list.getByRole('row', { name: /Jonas Lund.*Looked/ }).waitFor();
    await page.getByLabel('Did', { exact: true }).click();
    await page.getByRole('option', { name: 'Created', exact: true }).click();
    await expect.poll(() => list.getByRole('row', { name: /Jonas Lund/ }).count()).toBe(0);
    await list.getByRole('row', { name: /Rosa Delgado.*Created/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('action')).toBe('create');
    const tabs = (await page.locator('main .MuiTabs-scroller').boundingBox())!;
    const isInSight = async () => {
      const tab = (await page.getByRole('tab', { name: 'Access log' }).boundingBox())!;
      return tab.x >= tabs.x - 1 && tab.x + tab.width <= tabs.x + tabs.width + 1;
    };
    await expect.poll(isInSight).toBe(true);
    await expectAccessible(page);

    await liv.open(`/patients/${id}/access-log`);
    const firstWho = () => list.locator('tr[data-row] td').nth(1).textContent();
    await list.getByRole('row', { name: /Jonas Lund.*Looked/ }).waitFor();
    expect(await firstWho()).not.toBe('Rosa Delgado');
    await list.getByRole('button', { name: 'When' }).click();
    await expect.poll(firstWho).toBe('Rosa Delgado');
    await page.getByLabel('Name, operation or address').fill('lund');
    await expect.poll(firstWho).toBe('Jonas Lund');
    await expect.poll(() => list.getByRole('row', { name: /Rosa Delgado/ }).count()).toBe(0);

    await liv.open(`/patients/${id}/disclosures`);
    const disclosed = page.locator('[data-list="patient-disclosures"]');
    await disclosed.getByRole('row', { name: /Rosa Delgado/ }).waitFor();
    await page.getByLabel('Name, operation or address').fill('lund');
    await expect.poll(() => disclosed.getByRole('row', { name: /Rosa Delgado/ }).count()).toBe(0);
    await disclosed.getByRole('row', { name: /Jonas Lund/ }).waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When the server refuses what I ask for, then it says why field by field, in my language', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist', {
      ...look,
      preferences: { ...look.preferences, language: 'es' },
    });
    const { page, complaints } = rosa;
    await rosa.open('/patients?search=novak&per_page=5000');
    const said = page.getByRole('alert').getByRole('listitem');
    await said.waitFor();
    expect(await said.textContent()).toMatch(/: Como máximo 100/);
    await expectAccessible(page);
    expect(complaints.filter((each) => !each.includes('400'))).toEqual([]);
  });

  it('When I export who may what, my sessions, and what somebody did, then each is a file that says it', async () => {
    await using priya = await personAs(browser, hospital, 'administrator', look);
    const { page } = priya;
    await priya.open('/account');
    const sessions = await exported(page, 'Export as CSV: Where I am signed in');
    expect(sessions.name).toBe('sessions.csv');
    expect(sessions.lines[0]).toMatch(/^Device,/);
    expect(sessions.lines.join()).toContain('This one');
    await priya.open('/admin/roles?view=matrix');
    await page.getByLabel('Filter permissions').fill('patient:read');
    const permissions = await exported(page);
    expect(permissions.name).toBe('permissions.csv');
    expect(permissions.lines[0]).toMatch(/^Permission,/);
    expect(permissions.lines.find((line) => line.startsWith('patient:read,'))).toContain('Granted');
    await using noor = await personAs(browser, hospital, 'privacy-officer', look);
    const { id } = await (await askingAs(hospital, 'administrator'))('GET', '/auth/me');
    await noor.open(`/audit/users/${id}`);
    const operations = await exported(noor.page, 'Export as CSV: By operation');
    expect(operations.name).toBe('operations.csv');
    expect(operations.lines.length).toBeGreaterThan(1);
    expect([...priya.complaints, ...noor.complaints]).toEqual([]);
  });
});
