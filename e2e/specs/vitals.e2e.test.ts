import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Clinic, openClinic } from '../clinic.ts';
import { tabTo } from '../keyboard.ts';
import { personAs } from '../person.ts';

describe.skipIf(!CHROMIUM)('vital signs at the bedside', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let clinic: Clinic;

  beforeAll(async () => {
    browser = await launchBrowser();
    clinic = await openClinic(hospital);
  });
  afterAll(() => browser.close());

  it('When I type a set by keyboard alone, then NEWS2 rises with it and says who was called', async () => {
    const { id } = await clinic.register({ date_of_birth: '1957-03-02' });
    await using person = await personAs(browser, hospital, 'nurse');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/vitals`);
    await page.getByText('Nothing was measured yet.').waitFor();
    await tabTo(page.getByRole('button', { name: 'Record vital signs' }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('region', { name: 'Record vital signs' });
    const score = form.getByRole('region', { name: 'NEWS2' });
    const type = async (name: string, text: string) => {
      await tabTo(form.getByRole('textbox', { name }));
      await page.keyboard.type(text);
    };
    await type('Respirations', '26');
    await score.getByText('NEWS2 at least 3').waitFor();
    await score.getByText('A 3 in one parameter: urgent review').waitFor();
    await type('Oxygen saturation', '93');
    await tabTo(form.getByRole('radio', { name: 'Air' }));
    await page.keyboard.press('ArrowRight');
    await type('Oxygen flow', '2');
    await type('Systolic BP', '98');
    await type('Diastolic BP', '58');
    await form.getByText('Low', { exact: true }).waitFor();
    await type('Pulse', '118');
    await score.getByText('Missing: Consciousness, Temperature').waitFor();
    await tabTo(form.getByRole('radio', { name: 'Alert' }));
    await page.keyboard.press('Space');
    await type('Temperature', '39.0');
    await score.getByText('NEWS2 12').waitFor();
    await score.getByText('Emergency review').waitFor();
    await score.getByText('R 3 · SpO₂ 2 · O₂ 2 · BP 2 · P 2 · C 0 · T 1').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    const alert = page.getByRole('region', { name: 'The vital signs are recorded' }).getByRole('alert');
    await alert.getByText('NEWS2 12: Emergency review').waitFor();
    await alert.getByText(/^Asked to come: Physicians, by /).waitFor();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('table', { name: 'Vital signs over time' });
    await sheet.getByRole('img', { name: '12: Emergency review' }).waitFor();
    await sheet
      .getByRole('row', { name: /^Diastolic BP/ })
      .getByText('Low', { exact: true })
      .waitFor();
    await page.getByText('NEWS2 12: emergency review · Physicians').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'As a list' }).click();
    const list = page.getByRole('table', { name: 'Sets of vital signs' });
    await list.getByRole('img', { name: '12: Emergency review' }).waitFor();
    await list.getByRole('button', { name: /^Pulse/ }).click();
    await list
      .getByRole('columnheader', { name: /^Pulse/, exact: false })
      .and(page.locator('[aria-sort="ascending"]'))
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Side by side' }).click();
    await sheet.waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I typed a number wrongly, then it is confirmed or corrected, and the set says why', async () => {
    const { id } = await clinic.register({ date_of_birth: '1970-03-02' });
    await using person = await personAs(browser, hospital, 'nurse', { preferences: { theme: 'dark' } });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/vitals`);
    await page.getByRole('button', { name: 'Record vital signs' }).click();
    const pulse = page.getByRole('textbox', { name: 'Pulse' });
    await pulse.fill('240');
    await page.getByRole('checkbox', { name: 'Pulse: unlikely, but right' }).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('region', { name: 'The vital signs are recorded' })
      .getByRole('button', { name: 'Close' })
      .last()
      .click();
    await page.getByRole('button', { name: /^Details of / }).click();
    await page.getByRole('dialog').getByRole('cell', { name: '240 /min' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Correct the set' }).click();
    await page.getByRole('textbox', { name: 'Why it is corrected' }).fill('another patient’s monitor');
    await pulse.fill('84');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: '84', exact: true }).waitFor();
    await page.getByRole('columnheader', { name: /corrected/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
