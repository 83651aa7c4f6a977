import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshFacts, freshName } from '../asking.ts';
import { expectAccessible } from '../browser.ts';
import { CHROMIUM, launchBrowser } from '../chromium.ts';
import { chooseInPalette, tabTo } from '../keyboard.ts';
import { personAs, TABLET } from '../person.ts';

describe.skipIf(!CHROMIUM)('merging two records of one person, by keyboard alone', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
  });
  afterAll(() => browser.close());

  /** The same person twice, with another telephone number and a slip in the given name. */
  async function pair() {
    const last_name = freshName();
    const { date_of_birth } = freshFacts();
    const person = { last_name, date_of_birth, gender: 'F' };
    const survivor = await ask('POST', '/api/patients', {
      ...person,
      first_name: 'Fatima',
      contact_number: freshFacts().contact_number,
    });
    const source = await ask('POST', '/api/patients', {
      ...person,
      first_name: 'Fatma',
      contact_number: freshFacts().contact_number,
      email: 'fatma@example.org',
      duplicate_override_reason: 'Entered twice, to be merged',
    });
    return { last_name, survivor, source };
  }
  const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });

  it('When I choose two records, compare them and give a reason, then one is left with what I chose, until I undo it', async () => {
    const { survivor, source } = await pair();
    await using priya = await personAs(browser, hospital, 'administrator');
    const { page, complaints } = priya;
    await chooseInPalette(page, 'Merge two records');
    await page.getByLabel('Stays').waitFor();
    await tabTo(page.getByLabel('Stays'));
    await page.keyboard.type(survivor.patient_id);
    await page.getByRole('option', { name: new RegExp(survivor.patient_id) }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page.getByLabel('Goes out of use'));
    await page.keyboard.type(source.patient_id);
    await page.getByRole('option', { name: new RegExp(source.patient_id) }).waitFor();
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await tabTo(page.getByRole('button', { name: 'Compare', exact: true }));
    await page.keyboard.press('Enter');

    await page.waitForURL(`${hospital}/patients/${survivor.id}/merge/${source.id}`);
    await tabTo(radio(page, `Phone: From the record that stays: ${survivor.contact_number}`));
    await page.keyboard.press('ArrowRight');
    expect(await radio(page, `Phone: From the other record: ${source.contact_number}`).isChecked()).toBe(true);
    await expectAccessible(page);
    await tabTo(page.getByLabel(/^Reason/));
    await page.keyboard.press('Control+Enter');
    await page.getByText('At least three characters').waitFor();
    await page.keyboard.type('Same card, seen today');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(`${hospital}/patients/${survivor.id}`);
    await page.getByText(`${source.patient_id} is merged into ${survivor.patient_id}`).waitFor();
    expect(await ask('GET', `/api/patients/${survivor.id}`)).toMatchObject({
      first_name: 'Fatima',
      contact_number: source.contact_number,
      email: 'fatma@example.org',
      replaces: [source.id],
    });
    expect(await ask('GET', `/api/patients/${source.id}`)).toMatchObject({ merged_into: survivor.id });

    await priya.open(`/patients/${survivor.id}/duplicates`);
    await tabTo(page.getByRole('button', { name: 'Undo a merge' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(source.patient_id).waitFor();
    await expectAccessible(page);
    await tabTo(dialog.getByLabel(/^Reason/));
    await page.keyboard.type('Two sisters after all');
    await page.keyboard.press('Enter');
    await page.getByText(`${source.patient_id} is a record of its own again`).waitFor();
    expect(await ask('GET', `/api/patients/${survivor.id}`)).toMatchObject({
      contact_number: survivor.contact_number,
      email: null,
      replaces: [],
    });
    expect(await ask('GET', `/api/patients/${source.id}`)).toMatchObject({ merged_into: null, first_name: 'Fatma' });
    expect(complaints).toEqual([]);
  });

  it('When I swap the two, then the other record stays; the likely duplicates of a record lead there', async () => {
    const { survivor, source } = await pair();
    await using liv = await personAs(browser, hospital, 'privacy-officer', {
      viewport: TABLET,
      preferences: { theme: 'dark' },
    });
    const { page, complaints } = liv;
    await liv.open('/patients/merge');
    await tabTo(page.getByLabel('Stays'));
    await page.keyboard.type(survivor.patient_id);
    await page.getByRole('option', { name: new RegExp(survivor.patient_id) }).waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('link', { name: 'Compare and merge' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${hospital}/patients/${survivor.id}/merge/${source.id}`);
    await page.getByRole('table').waitFor();
    await expectAccessible(page);
    await tabTo(page.getByRole('button', { name: 'Swap the two' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${hospital}/patients/${source.id}/merge/${survivor.id}`);
    await radio(page, 'Given name: From the record that stays: Fatma').waitFor();
    expect(complaints).toEqual([]);
  });

  it('When two records cannot be merged, then I am told why and cannot try', async () => {
    const { survivor, source } = await pair();
    const asPriya = await askingAs(hospital, 'administrator');
    await asPriya('POST', `/api/patients/${survivor.id}/merge`, {
      source_id: source.id,
      version: survivor.version,
      source_version: source.version,
      reason: 'Entered twice',
    });
    await using priya = await personAs(browser, hospital, 'administrator');
    await priya.open(`/patients/${survivor.id}/merge/${source.id}`);
    await priya.page.getByText('This record was merged into another already.').waitFor();
    expect(await priya.page.getByRole('button', { name: /^Merge P/ }).count()).toBe(0);
    await expectAccessible(priya.page);
    expect(priya.complaints).toEqual([]);
  });

  it('When I am at the front desk, then merging is not offered and its page says what it needs', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist');
    expect(await rosa.page.getByRole('link', { name: 'Merge records' }).count()).toBe(0);
    await rosa.open('/patients/merge');
    await rosa.page.getByRole('heading', { name: 'You may not open this page' }).waitFor();
    expect(rosa.complaints).toEqual([]);
  });
});
