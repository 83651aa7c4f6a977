import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Clinic, openClinic } from '../clinic.ts';
import { chooseInPalette, tabTo } from '../keyboard.ts';
import { personAs, TABLET } from '../person.ts';

interface WrittenNote {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly sections: readonly { readonly key: string; readonly content: { readonly text: string } }[];
}

describe.skipIf(!CHROMIUM)('notes', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let clinic: Clinic;

  beforeAll(async () => {
    browser = await launchBrowser();
    clinic = await openClinic(hospital);
  });
  afterAll(() => browser.close());

  const section = (page: Page, name: string) => page.getByRole('textbox', { name });
  const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  const read = (id: string) => clinic.physician<WrittenNote>('GET', `/api/clinical/notes/${id}`);
  const textsOf = ({ sections }: WrittenNote) =>
    Object.fromEntries(sections.map(({ key, content }) => [key, content.text]));
  const said = (text: string) => ({ text, findings: {} });

  it('When I see a patient, then I begin the encounter, write from a template, sign, complete and amend, by keyboard', async () => {
    const { id: patient } = await clinic.register();
    const { id } = await clinic.encounter(patient, { status: 'arrived', chief_complaint: 'Palpitations' });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    const press = async (name: string | RegExp, key = 'Enter') => {
      await tabTo(page.getByRole('button', { name, exact: typeof name === 'string' }));
      await page.keyboard.press(key);
    };
    await person.open(`/encounters/${id}`);
    await press('Start');
    await page.getByText('The encounter has begun').first().waitFor();
    await press('Write a note');
    const soap = page.getByRole('menuitem', { name: 'SOAP note' });
    await soap.waitFor();
    while (!(await soap.evaluate((node) => node === document.activeElement))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    for (const [name, words] of [
      ['Subjective', 'Heart races when she climbs stairs.'],
      ['Assessment', 'Sinus tachycardia.'],
      ['Plan', 'Electrocardiogram today.'],
    ] as const) {
      await section(page, name).waitFor();
      await tabTo(section(page, name));
      await page.keyboard.type(words);
    }
    await saved(page);
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page);
    await tabTo(dialog.getByRole('button', { name: 'Sign', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('The note is signed').first().waitFor();
    await press('Amend');
    const form = page.locator('#workspace');
    await tabTo(form.getByRole('textbox', { name: 'Reason' }));
    await page.keyboard.type('The dose was left out');
    const plan = form.getByRole('textbox', { name: 'Plan' });
    await tabTo(plan);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Bisoprolol 2.5 mg.');
    await tabTo(form.getByRole('button', { name: 'Amend', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByText('The note is amended').first().waitFor();
    const { notes } = await clinic.physician<{ notes: WrittenNote[] }>('GET', `/api/clinical/notes?encounter_id=${id}`);
    expect(notes).toMatchObject([{ status: 'amended' }]);
    const note = await read(notes[0]!.id);
    expect(textsOf(note).plan).toBe('Electrocardiogram today. Bisoprolol 2.5 mg.');
    expect(note).toMatchObject({
      amendments: [{ reason: 'The dose was left out', before: { plan: { text: 'Electrocardiogram today.' } } }],
    });
    expect(complaints).toEqual([]);
  });

  it('When I close the tab while I type, then no word is lost', async () => {
    const { id: patient } = await clinic.register();
    const { id } = await clinic.note(patient);
    await using person = await personAs(browser, hospital, 'physician');
    await person.open(`/notes/${id}`);
    await section(person.page, 'Subjective').pressSequentially('Slept badly since Tuesday');
    await person.page.close();
    await expect.poll(async () => textsOf(await read(id)).subjective).toBe('Slept badly since Tuesday');
  });

  it('When two of us write in one note, then each sees the other’s words, and clashing ones are both kept', async () => {
    const { id: patient } = await clinic.register();
    const { id } = await clinic.note(patient, { contents: { subjective: said('Cough.') } });
    await using doctor = await personAs(browser, hospital, 'physician');
    await using nurse = await personAs(browser, hospital, 'nurse', { viewport: TABLET });
    await Promise.all([doctor.open(`/notes/${id}`), nurse.open(`/notes/${id}`)]);
    await section(doctor.page, 'Subjective').press('Control+Home');
    await section(nurse.page, 'Subjective').press('Control+End');
    await Promise.all([
      section(doctor.page, 'Subjective').pressSequentially('Fever. '),
      section(nurse.page, 'Subjective').pressSequentially(' Chills.'),
    ]);
    for (const { page } of [doctor, nurse])
      await expect.poll(() => section(page, 'Subjective').inputValue()).toBe('Fever. Cough. Chills.');
    expect(textsOf(await read(id)).subjective).toBe('Fever. Cough. Chills.');
    expect([...doctor.complaints, ...nurse.complaints]).toEqual([]);
  });

  it('When a nurse asks for my cosignature, then it waits in my inbox until I gave it', async () => {
    const { id: patient } = await clinic.register();
    const me = await clinic.physician<{ id: string }>('GET', '/auth/me');
    const title = `Dressing ${crypto.randomUUID().slice(0, 8)}`;
    const { id, version } = await clinic.nurse<WrittenNote>('POST', '/api/clinical/notes', {
      patient_id: patient,
      template: 'free',
      title,
      contents: { text: said('Dressing changed, the wound is clean.') },
    });
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await chooseInPalette(page, 'Inbox');
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    const tabs = page.getByRole('tablist', { name: 'Inbox' });
    await page.getByRole('region', { name: 'Tasks' }).waitFor();
    for (const list of ['Results', 'To sign', 'To cosign']) {
      await tabs.getByRole('tab', { name: list }).click();
      await page.getByRole('main').getByRole('table').waitFor();
      await expectAccessible(page);
    }
    await page.getByText('Live', { exact: true }).waitFor();
    await clinic.nurse(
      'POST',
      `/api/clinical/notes/${id}/sign`,
      { cosign: { by: me.id } },
      { 'if-match': `"${version}"` },
    );
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Cosign' }).click();
    await page.getByText('The note is cosigned').first().waitFor();
    await page.goBack();
    await page.getByRole('main').getByRole('table').waitFor();
    expect(await page.getByRole('link', { name: title }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
