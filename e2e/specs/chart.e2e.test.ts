import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Clinic, ICD10, openClinic } from '../clinic.ts';
import { tabTo } from '../keyboard.ts';
import { personAs, TABLET } from '../person.ts';

const hypertension = { system: ICD10, code: 'I10', display: 'Essential (primary) hypertension' };

describe.skipIf(!CHROMIUM)('the chart of a patient', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let clinic: Clinic;

  beforeAll(async () => {
    browser = await launchBrowser();
    clinic = await openClinic(hospital);
  });
  afterAll(() => browser.close());

  it('When I open a patient as a physician, then the chart is there at a glance after one request', async () => {
    const { id } = await clinic.register({ allergies: ['Latex'] });
    await clinic.record(id, 'problems', { coding: hypertension });
    await clinic.record(id, 'allergies', {
      substance: 'Penicillin',
      category: 'medication',
      criticality: 'high',
      reactions: [{ manifestation: 'Anaphylaxis', severity: 'severe' }],
    });
    await clinic.record(id, 'orders', { category: 'laboratory', name: 'Potassium', priority: 'urgent' });
    await clinic.encounter(id);
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/clinical')) asked.push(pathname);
    });
    await person.open(`/patients/${id}`);
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    await region('Problems').getByText('Essential (primary) hypertension').waitFor();
    await region('Allergies').getByText('High risk').waitFor();
    await region('Allergies').getByText('Anaphylaxis (severe)').waitFor();
    await region('Open orders').getByText('Urgent').waitFor();
    await region('Encounters').getByRole('link', { name: 'follow-up' }).waitFor();
    await region('Patient').getByText('Allergies: Penicillin, Latex').waitFor();
    expect([...new Set(asked)]).toEqual([`/api/clinical/patients/${id}/chart`]);
    await expectAccessible(page);
    for (const part of [
      'Timeline',
      'Encounters',
      'Notes',
      'Vital signs',
      'Assessments',
      'Problems',
      'Allergies',
      'Immunisations',
      'Procedures',
      'Care plans',
      'Orders',
      'Results',
      'Tasks',
      'Files',
    ]) {
      await page.getByRole('tablist', { name: 'Parts of the chart' }).getByRole('tab', { name: part }).click();
      await page.getByRole('region', { name: part }).first().waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await expectAccessible(page);
    }
    expect(complaints).toEqual([]);
  });

  it('When I ask for an earlier moment, then the chart is as it was, and nothing of it can be changed', async () => {
    const { id } = await clinic.register();
    const { id: problem } = await clinic.record(id, 'problems', { name: 'Cough', onset: '2020-02-01' });
    const before = new Date().toISOString();
    await clinic.physician('PATCH', `/api/clinical/problems/${problem}`, { name: 'Asthma' });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart`);
    const problems = page.getByRole('region', { name: 'Problems', exact: true });
    await problems.getByText('Asthma').waitFor();
    await person.open(`/patients/${id}/chart?as_of=${before}`);
    await problems.getByText('Cough').waitFor();
    expect(await problems.getByText('Asthma').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add a problem' }).count()).toBe(0);
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /now|present|today/i })
      .first()
      .click();
    await problems.getByText('Asthma').waitFor();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Asthma' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('When the patient is asked and has no allergies, then I say so, and the banner does from then on', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'nurse', { viewport: TABLET });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/allergies`);
    const banner = page.getByRole('region', { name: 'Patient', exact: true });
    await banner.getByText('Allergies: not asked').waitFor();
    await page.getByRole('button', { name: 'No known allergies' }).click();
    await banner.getByText('Allergies: no known allergies').waitFor();
    await page.getByRole('button', { name: 'Record an allergy' }).click();
    await page.getByRole('textbox', { name: 'Substance' }).fill('Peanut');
    await page.getByLabel('Kind of substance').click();
    await page.getByRole('option', { name: 'Food' }).click();
    await page.getByLabel('What happened').fill('Hives');
    await page.getByRole('group', { name: 'Reactions' }).getByLabel('Severity').click();
    await page.getByRole('option', { name: 'moderate' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'Hives (moderate)' }).waitFor();
    await banner.getByText('Allergies: Peanut').waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I print the chart, then each problem stands on paper with what was done for it', async () => {
    const { id, patient_id } = await clinic.register();
    await clinic.record(id, 'problems', { coding: hypertension, onset: '2019-03-04' });
    const encounter = await clinic.encounter(id, { assessment: 'Pressure too high', plan: 'Less salt' });
    await clinic.physician('POST', `/api/clinical/encounters/${encounter.id}/diagnoses`, { coding: hypertension });
    await clinic.encounter(id, { encounter_type: 'vaccination' });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart`);
    await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printing', '') }));
    await page.getByRole('button', { name: 'Print by problem' }).click();
    await page.locator('body[data-printing]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('#paper');
    expect(await paper.textContent()).toContain(patient_id);
    const problem = paper.locator('section').filter({ hasText: 'Essential (primary) hypertension' });
    expect(await problem.textContent()).toMatch(/I10.*Pressure too high.*Less salt/s);
    expect(await paper.locator('section').filter({ hasText: 'Under no problem' }).textContent()).toContain(
      'vaccination',
    );
    expect(await page.getByRole('main').isVisible()).toBe(false);
    await expectAccessible(page);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await paper.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('When a colleague records something, then my chart shows it by itself', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'nurse');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart`);
    await page.getByText('Nothing is on the problem list.').waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    await clinic.record(id, 'problems', { name: 'Migraine' });
    await page.getByRole('region', { name: 'Problems', exact: true }).getByText('Migraine').waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I keep the problem list by keyboard alone, then a problem is put on it and is over', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'physician', { preferences: { theme: 'dark' } });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/problems`);
    await tabTo(page.getByRole('button', { name: 'Add a problem' }));
    await page.keyboard.press('Enter');
    const name = page.getByLabel('What it is');
    await name.waitFor();
    await tabTo(name);
    await page.keyboard.type('Tension headache');
    await page.keyboard.press('Escape');
    await expectAccessible(page);
    await tabTo(page.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Tension headache' }).waitFor();
    await tabTo(page.getByRole('button', { name: 'It is over' }));
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: 'Resolved' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
