import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshName, type Registered } from '../asking.ts';
import { expectAccessible } from '../browser.ts';
import { CHROMIUM, launchBrowser } from '../chromium.ts';
import { chooseInPalette, tabTo } from '../keyboard.ts';
import { personAs, TABLET } from '../person.ts';

const RECORD = /\/patients\/[0-9a-f-]{36}$/;
/** The browser writes every refusal to its console; these are answered on the page. */
const unexpected = (complaints: readonly string[]) => complaints.filter((each) => !/\b(409|412)\b/.test(each));
const idIn = (page: Page): string => new URL(page.url()).pathname.split('/')[2]!;

describe.skipIf(!CHROMIUM)('registering people at the front desk, by keyboard alone', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
  });
  afterAll(() => browser.close());

  const read = (id: string) => ask('GET', `/api/patients/${id}`);
  const existing = (fields: object): Promise<Registered> => ask('POST', '/api/patients', fields);
  const focused = (page: Page, name: string) => page.locator(`[name="${name}"]:focus`).waitFor();

  it('When I type a new person and press Ctrl+Enter, then the record opens and I find it by name', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = rosa;
    const { keyboard } = page;
    const family = freshName();
    await chooseInPalette(page, 'Register a patient');
    await focused(page, 'last_name');
    await keyboard.type(family);
    await keyboard.press('Tab');
    await keyboard.type('Amaka');
    await tabTo(page.getByLabel('Birth date', { exact: true }));
    await page.keyboard.type('04231985');
    await page.getByText('Age: 4').waitFor();
    await page.getByText('Nobody here seems to be this person.').waitFor();
    await tabTo(page.getByLabel('Sex', { exact: true }));
    await keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Female' }).waitFor();
    await keyboard.press('f');
    await keyboard.press('Enter');
    await tabTo(page.getByLabel('Phone', { exact: true }));
    await keyboard.type('555 0142');
    await expectAccessible(page);
    await keyboard.press('Control+Enter');
    await page.waitForURL(RECORD);
    await page.getByText(/is registered under/).waitFor();
    expect(await read(idIn(page))).toMatchObject({
      last_name: family,
      first_name: 'Amaka',
      date_of_birth: '1985-04-23',
      administrative_gender: 'female',
      contact_number: '555 0142',
      address: null,
    });
    expect(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('hms.draft.'))),
    ).toEqual([]);

    await keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await keyboard.type(family);
    await page.getByRole('option', { name: new RegExp(family) }).waitFor();
    await keyboard.press('Enter');
    await page.waitForURL(RECORD);

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await keyboard.press('g');
    await keyboard.press('p');
    await page.locator('input[type="search"]:focus').waitFor();
    await keyboard.type(family.slice(0, -1).toLowerCase());
    await page.getByRole('row').filter({ hasText: family }).locator('mark').first().waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await page.waitForURL(RECORD);
    expect(complaints).toEqual([]);
  });

  it('When the person seems to be registered, then I see why, and a second record needs a reason', async () => {
    const family = freshName();
    const known = await existing({ last_name: family, first_name: 'Bruno', date_of_birth: '1979-11-02', gender: 'M' });
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = rosa;
    await rosa.open('/patients/new');
    await focused(page, 'last_name');
    await page.keyboard.type(family);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bruno');
    await tabTo(page.getByLabel('Birth date', { exact: true }));
    await page.keyboard.type('11021979');
    const card = page.getByRole('article', { name: new RegExp(family) });
    await card.getByText('Same birth date').waitFor();
    await card.getByText(/Certain · \d+/).waitFor();
    expect(await card.getByRole('link', { name: 'Open in a new tab' }).getAttribute('href')).toBe(
      `/patients/${known.id}`,
    );
    await expectAccessible(page);

    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Same family name').waitFor();
    await expectAccessible(page);
    await tabTo(dialog.getByLabel(/Why a new record is right/));
    await page.keyboard.press('Enter');
    await dialog.getByText('At least three characters').waitFor();
    await page.keyboard.type('Father and son of one name');
    await page.keyboard.press('Enter');
    await page.waitForURL(RECORD);
    expect(idIn(page)).not.toBe(known.id);
    expect(unexpected(complaints)).toEqual([]);
  });

  it('When a record beside the form is the person, then I go there instead', async () => {
    const family = freshName();
    const known = await existing({ last_name: family, first_name: 'Carla', date_of_birth: '1990-01-15', gender: 'F' });
    await using rosa = await personAs(browser, hospital, 'receptionist', {
      viewport: TABLET,
      preferences: { theme: 'dark' },
    });
    const { page, complaints } = rosa;
    await rosa.open('/patients/new');
    await focused(page, 'last_name');
    await page.keyboard.type(family);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Carla');
    await tabTo(page.getByLabel('Birth date', { exact: true }));
    await page.keyboard.type('01151990');
    const choose = page
      .getByRole('article', { name: new RegExp(family) })
      .getByRole('button', { name: 'This is the person' });
    await choose.waitFor();
    await expectAccessible(page);
    await tabTo(choose);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${hospital}/patients/${known.id}`);
    expect(complaints).toEqual([]);
  });

  it('When I reload the page, then what I typed is there; wrong fields are marked in words', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = rosa;
    await rosa.open('/patients/new');
    await focused(page, 'last_name');
    await page.keyboard.type('Kept');
    await tabTo(page.getByLabel('Social security number'));
    await page.keyboard.type('000-12-3456');
    await page.reload();
    await page.getByText('Restored what you had typed').waitFor();
    expect(await page.getByLabel('Family name').inputValue()).toBe('Kept');
    await tabTo(page.getByLabel('Family name'));
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Nine digits, as 123-45-6789/).waitFor();
    await page.getByText('Please look at the marked fields').waitFor();
    await expectAccessible(page);
    await tabTo(page.getByRole('button', { name: 'Start afresh' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Family name').inputValue()).toBe('');
    expect(complaints).toEqual([]);
  });

  it('When nobody can name the patient, then a record with an alias is made in seconds', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = rosa;
    await chooseInPalette(page, 'Register an unknown patient');
    await page.waitForURL('**/patients/new-unknown');
    await tabTo(page.getByLabel('Apparent age in years'));
    await page.keyboard.type('40');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(RECORD);
    expect(await read(idIn(page))).toMatchObject({ unidentified: true, birth_date_estimated: true });
    expect(complaints).toEqual([]);
  });

  it('When a child is born, then it is registered with what is its mother’s', async () => {
    const family = freshName();
    const mother = await existing({ last_name: family, first_name: 'Dalia', date_of_birth: '1995-06-30', gender: 'F' });
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = rosa;
    await rosa.open(`/patients/${mother.id}/newborns/new`);
    await page.getByText(`Mother: ${family}, Dalia`).waitFor();
    await tabTo(page.getByLabel('Sex', { exact: true }));
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Male', exact: true }).waitFor();
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(RECORD);
    expect(await read(idIn(page))).toMatchObject({ mother_id: mother.id, last_name: family, gender: 'M' });
    expect(complaints).toEqual([]);
  });

  it('When somebody else changes the record that I am changing, then I choose field by field', async () => {
    const known = await existing({
      last_name: freshName(),
      first_name: 'Elin',
      date_of_birth: '1988-08-08',
      gender: 'F',
    });
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = rosa;
    await rosa.open(`/patients/${known.id}?edit=demographics`);
    const given = page.getByLabel('Given name');
    await tabTo(given);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Elina');
    await tabTo(page.getByLabel('E-mail', { exact: true }));
    await page.keyboard.type('elina@example.org');
    await expectAccessible(page);
    await ask('PATCH', `/api/patients/${known.id}`, { first_name: 'Eline', contact_number: '555 0177' });
    await page.keyboard.press('Control+Enter');

    const choice = page.getByRole('form', { name: 'Choose between two versions' });
    await choice.getByText('Both of you changed this').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await choice.getByText('Please choose one of the two').waitFor();
    await tabTo(choice.getByRole('radio', { name: 'Mine: Elina', exact: true }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The changes are saved').waitFor();
    expect(await read(known.id)).toMatchObject({
      first_name: 'Elina',
      email: 'elina@example.org',
      contact_number: '555 0177',
    });
    expect(unexpected(complaints)).toEqual([]);
  });
});
