import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Clinic, ICD10, openClinic } from '../clinic.ts';
import { tabTo } from '../keyboard.ts';
import { personAs, TABLET } from '../person.ts';

/** Chooses in a list of choices that a label names. */
async function choose(within: Page | Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).click();
  const page = 'page' in within ? within.page() : within;
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe.skipIf(!CHROMIUM)('care that is given, planned and asked about', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let clinic: Clinic;

  beforeAll(async () => {
    browser = await launchBrowser();
    clinic = await openClinic(hospital);
  });
  afterAll(() => browser.close());

  it('When I ask a patient the PHQ-9 by keyboard alone, then its total stands there, and the ninth answer calls a physician', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'nurse', { preferences: { language: 'es' } });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/assessments?edit=assessment&of=phq-9`);
    const form = page.getByRole('region', { name: 'Registrar una evaluación' });
    await form.getByText('El instrumento está en inglés, como se publicó').waitFor();
    const items = form.getByRole('radiogroup');
    await items.first().waitFor();
    expect(await items.count()).toBe(9);
    expect(await form.locator('[lang="en"]').getByRole('radiogroup').count()).toBe(9);
    for (let item = 0; item < 9; item++) {
      await tabTo(items.nth(item).getByRole('radio', { name: '0 – Not at all' }));
      await page.keyboard.press('Space');
      if (item === 0 || item === 8) await page.keyboard.press('ArrowDown');
    }
    await form.getByText('Total 2').waitFor();
    await expectAccessible(page);
    await tabTo(form.getByRole('button', { name: 'Guardar' }));
    await page.keyboard.press('Enter');
    const called = page.getByRole('alert').filter({ hasText: 'Pensamientos de muerte o autolesión' });
    await called.waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /PHQ-9/ }).waitFor();
    const { tasks } = await clinic.physician<{ tasks: { role: string }[] }>(
      'GET',
      `/api/clinical/patients/${id}/tasks`,
    );
    expect(tasks).toMatchObject([{ role: 'physician' }]);
    expect(complaints).toEqual([]);
  });

  it('When I give a vaccine, then it stands there with its lot and where it was given', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'nurse', { viewport: TABLET });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/immunizations`);
    await page.getByText('No immunisation is recorded.').waitFor();
    await tabTo(page.getByRole('button', { name: 'Record an immunisation' }));
    await page.keyboard.press('Enter');
    const form = page.getByRole('region', { name: 'Record an immunisation' });
    const type = async (name: string, text: string) => {
      await tabTo(form.getByRole('textbox', { name, exact: true }));
      await page.keyboard.type(text);
    };
    await type('Vaccine', 'Influenza, seasonal');
    await type('Dose number', '1');
    await type('Lot', 'L-2026-07');
    await choose(form, 'Site', 'Left arm');
    await expectAccessible(page);
    await tabTo(form.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    const row = page.getByRole('row').filter({ hasText: 'Influenza, seasonal' });
    await row.getByText('lot L-2026-07').waitFor();
    await row.getByText('Left arm').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When a procedure is prepared, begun, halted with a reason and done, then each step is offered where it may follow', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'physician', { preferences: { theme: 'dark' } });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/procedures?edit=procedure`);
    const form = page.getByRole('region', { name: 'Record a procedure' });
    await form.getByRole('textbox', { name: 'Procedure', exact: true }).fill('Excision of a mole');
    await choose(form, 'State', 'Prepared');
    await choose(form, 'Side', 'Left');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Excision of a mole' });
    const steps = async () => {
      const names = ['Begin', 'It is done', 'Halt', 'End early', 'Will not be done'];
      const counts = await Promise.all(names.map((name) => row.getByRole('button', { name, exact: true }).count()));
      return names.filter((_name, at) => counts[at]);
    };
    await row.getByText('Prepared').waitFor();
    expect(await steps()).toEqual(['Begin', 'It is done', 'Will not be done']);
    await tabTo(row.getByRole('button', { name: 'Begin' }));
    await page.keyboard.press('Enter');
    await row.getByText('Under way').waitFor();
    expect(await steps()).toEqual(['It is done', 'Halt', 'End early']);
    await tabTo(row.getByRole('button', { name: 'Halt' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Halt' });
    await choose(dialog, 'Why', 'No equipment');
    await expectAccessible(page);
    await tabTo(dialog.getByRole('button', { name: 'Halt' }));
    await page.keyboard.press('Enter');
    await row.getByText('Halted').waitFor();
    await row.getByText('No equipment').waitFor();
    expect(await steps()).toEqual(['Begin', 'It is done', 'End early']);
    await row.getByRole('button', { name: 'It is done' }).click();
    await row.getByText('Done', { exact: true }).waitFor();
    expect(await steps()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('When I plan care with a goal, then its progress is judged by the target, and holding and revoking say why', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/plans`);
    await tabTo(page.getByRole('button', { name: 'Plan care' }).first());
    await page.keyboard.press('Enter');
    const form = page.getByRole('region', { name: 'Plan care' });
    await tabTo(form.getByRole('textbox', { name: 'Title' }));
    await page.keyboard.type('Blood pressure');
    await tabTo(form.getByRole('textbox', { name: 'Activity' }));
    await page.keyboard.type('Measure every morning');
    await expectAccessible(page);
    await tabTo(form.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    const plan = page.getByRole('region', { name: 'Blood pressure', exact: true });
    await plan.getByText('Measure every morning').waitFor();
    await plan.getByRole('button', { name: 'Set a goal' }).click();
    const goalForm = page.getByRole('region', { name: 'Set a goal' });
    await goalForm.getByRole('textbox', { name: 'What is to be reached' }).fill('Systolic below 140');
    await goalForm.getByRole('textbox', { name: 'Up to' }).fill('140');
    await goalForm.getByRole('textbox', { name: 'Unit' }).fill('mm[Hg]');
    await goalForm.getByRole('button', { name: 'Save' }).click();
    const goal = plan.getByRole('row').filter({ hasText: 'Systolic below 140' });
    await goal.getByText('On its way').waitFor();
    await tabTo(goal.getByRole('button', { name: 'Progress' }));
    await page.keyboard.press('Enter');
    const progress = page.getByRole('dialog', { name: 'Progress: Systolic below 140' });
    await tabTo(progress.getByRole('textbox', { name: 'Measured' }));
    await page.keyboard.type('132');
    await expectAccessible(page);
    await tabTo(progress.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await goal.getByText('Reached').waitFor();
    await plan.getByRole('button', { name: 'Measure every morning: Begin' }).click();
    await plan.getByRole('button', { name: 'Measure every morning: Stop' }).waitFor();

    const say = async (step: string, why: string) => {
      await tabTo(plan.getByRole('button', { name: step, exact: true }).first());
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: step });
      await tabTo(dialog.getByRole('textbox', { name: 'Why' }));
      expect(await dialog.getByRole('button', { name: step }).isDisabled()).toBe(true);
      await page.keyboard.type(why);
      await expectAccessible(page);
      await tabTo(dialog.getByRole('button', { name: step }));
      await page.keyboard.press('Enter');
      await plan.getByText(why).waitFor();
    };
    await say('Put on hold', 'Abroad for a month');
    await say('Revoke', 'Moves to another town');
    await plan.getByText('Revoked').waitFor();
    expect(await plan.getByRole('button', { name: 'Set a goal' }).count()).toBe(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I ask about family and life, then both stand in the chart, and what was wrong counts no more', async () => {
    const { id } = await clinic.register();
    await using person = await personAs(browser, hospital, 'nurse', { viewport: TABLET });
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart`);
    await page.getByRole('tab', { name: 'Family and life' }).click();
    await tabTo(page.getByRole('button', { name: 'Write down a relative' }));
    await page.keyboard.press('Enter');
    const relative = page.getByRole('region', { name: 'Write down a relative' });
    await tabTo(relative.getByRole('textbox', { name: 'What they have or had' }));
    await page.keyboard.type('Breast cancer');
    await tabTo(relative.getByRole('spinbutton', { name: 'Age at which it began' }));
    await page.keyboard.type('46');
    await choose(relative, 'Lives', 'Died of it');
    await expectAccessible(page);
    await tabTo(relative.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    const family = page.getByRole('table', { name: 'Family', exact: true });
    const mother = family.getByRole('row').filter({ hasText: 'Mother' });
    await mother.getByText('Breast cancer').waitFor();
    await mother.getByText('at 46 years, died of it').waitFor();

    await page.getByRole('button', { name: 'Write down how the patient lives' }).click();
    const life = page.getByRole('region', { name: 'Write down how the patient lives' });
    await choose(life, 'Use', 'Formerly');
    await life.getByRole('textbox', { name: 'In words' }).fill('Twenty a day for ten years');
    await life.getByRole('button', { name: 'Save' }).click();
    const lives = page.getByRole('table', { name: 'How the patient lives' });
    await lives.getByText('Twenty a day for ten years').waitFor();
    await lives.getByText('Formerly').waitFor();
    await expectAccessible(page);

    await mother.getByRole('button', { name: 'Entered in error' }).click();
    const wrong = page.getByRole('dialog');
    await wrong.getByRole('textbox').fill('another family');
    await wrong.getByRole('button', { name: 'Mark as entered in error' }).click();
    await page.getByText('Nobody wrote down yet what runs in the family.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('When I look how an infant grows, then the curves are there and it says whose are missing until 24 months', async () => {
    const born = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
    const { id } = await clinic.register({ date_of_birth: born, gender: 'M' });
    await clinic.record(id, 'vitals', { readings: { weight: { value: 7.9 }, height: { value: 67 } } });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/growth`);
    await page
      .getByRole('img', { name: 'Weight for age: percentile curves of CDC 2000, birth to 36 months' })
      .waitFor();
    await page.getByRole('alert').getByText('CDC recommends WHO’s Child Growth Standards').waitFor();
    await page.getByRole('cell', { name: '7.9 kg' }).waitFor();
    await expectAccessible(page);
    const teenager = await clinic.register({ date_of_birth: '2012-01-01', gender: 'M' });
    await clinic.record(teenager.id, 'vitals', { readings: { weight: { value: 51 } } });
    await person.open(`/patients/${teenager.id}/chart/growth`);
    await page.getByRole('cell', { name: '51 kg' }).waitFor();
    expect(await page.getByText('CDC recommends').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('When I print the visit summary, then the patient takes home what was found and what comes next, under both identifiers', async () => {
    const { id, patient_id } = await clinic.register();
    const encounter = await clinic.encounter(id, {
      chief_complaint: 'Headache at work',
      plan: 'Less screen, more water',
      follow_up_required: true,
      follow_up_date: '2027-01-11',
    });
    await clinic.physician('POST', `/api/clinical/encounters/${encounter.id}/diagnoses`, {
      coding: { system: ICD10, code: 'G44.209', display: 'Tension-type headache, unspecified, not intractable' },
    });
    await clinic.record(id, 'orders', { category: 'laboratory', name: 'Ferritin', encounter_id: encounter.id });
    await clinic.record(id, 'orders', { category: 'laboratory', name: 'Of another visit' });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await page.addInitScript(() =>
      Object.assign(window, { print: () => document.body.setAttribute('data-printing', '') }),
    );
    await person.open(`/encounters/${encounter.id}`);
    await tabTo(page.getByRole('button', { name: 'Print the visit summary' }));
    await page.keyboard.press('Enter');
    await page.locator('body[data-printing]').waitFor();
    const said = await page.locator('#paper').textContent();
    for (const text of [
      patient_id,
      'Headache at work',
      'G44.209',
      'Less screen, more water',
      'Ferritin',
      '11 Jan 2027',
    ])
      expect(said).toContain(text);
    expect(said).not.toContain('Of another visit');
    await page.emulateMedia({ media: 'print' });
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I decide for scale 2 of saturation, then it says so and why, and a nurse sees it and cannot', async () => {
    const { id } = await clinic.register({ date_of_birth: '1950-01-01' });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await person.open(`/patients/${id}/chart/vitals`);
    await tabTo(page.getByRole('button', { name: 'Score on scale 2' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Score on scale 2' });
    await tabTo(dialog.getByRole('textbox', { name: 'Why' }));
    await page.keyboard.type('Hypercapnic failure, proved by blood gases');
    await expectAccessible(page);
    await tabTo(dialog.getByRole('button', { name: 'Decide' }));
    await page.keyboard.press('Enter');
    await page.getByText('Saturation is scored on scale 2, for hypercapnic respiratory failure.').waitFor();
    await using colleague = await personAs(browser, hospital, 'nurse');
    await colleague.open(`/patients/${id}/chart/vitals`);
    await colleague.page.getByText('Saturation is scored on scale 2').waitFor();
    expect(await colleague.page.getByRole('button', { name: 'Score on scale 1' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
