import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { freshName, type Registered } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Clinic, openClinic } from '../clinic.ts';
import { tabTo } from '../keyboard.ts';
import { LOOKS } from '../looks.ts';
import { personAs } from '../person.ts';

describe.skipIf(!CHROMIUM).each(LOOKS)('FHIR in the browser, $look', (look) => {
  const hospital = inject('hospital');
  let browser: Browser;
  let clinic: Clinic;
  let ada: Registered;

  beforeAll(async () => {
    browser = await launchBrowser();
    clinic = await openClinic(hospital);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    ada = await clinic.register({ first_name: 'Ada', address: { city: 'Hillcrest' } });
  });

  /** What owners tell of comes to the FHIR server by their events. */
  async function whenFhirHas(path: string): Promise<void> {
    await expect
      .poll(async () => (await clinic.physician<{ total?: number }>('GET', `/fhir/R4/${path}`)).total ?? 0)
      .toBeGreaterThan(0);
  }

  const parameter = (page: Page, number: number) =>
    page.getByRole('listitem', { name: `Condition ${number}` }).getByRole('combobox', { name: 'Parameter' });
  const value = (page: Page, number: number) =>
    page.getByRole('listitem', { name: `Condition ${number}` }).getByRole('combobox', { name: 'Value' });

  it('When I look for a patient by keyboard alone, then the parameters are offered as I type, with what they are for', async () => {
    await whenFhirHas(`Patient?_id=${ada.id}`);
    await using mateo = await personAs(browser, hospital, 'integration-engineer', look);
    const { page, complaints } = mateo;
    await mateo.open('/admin/fhir');
    await page.getByRole('searchbox', { name: 'Type of resource' }).fill('patient');
    const patients = page.getByRole('row', { name: /^Patient / });
    await patients.waitFor();
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(1);
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Patient' }).waitFor();

    await tabTo(parameter(page, 1));
    await page.keyboard.type('fam');
    const offer = page.getByRole('option', { name: /^family / });
    await expect.poll(() => offer.textContent()).toContain('A portion of the family name');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(value(page, 1));
    await page.keyboard.type(String(ada.last_name).toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=family/);
    const found = page.getByRole('row', { name: new RegExp(`Ada ${ada.last_name}`) });
    await found.waitFor();
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(1);
    await expectAccessible(page);
    await tabTo(found);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Ada ${ada.last_name}` }).waitFor();
    await page.getByText('Hillcrest').waitFor();
    await expectAccessible(page);
    await tabTo(page.getByRole('tab', { name: 'Summary' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const json = page.getByRole('region', { name: 'JSON' });
    await json.getByText('"Hillcrest"').waitFor();
    await tabTo(json.getByRole('button', { name: /^address/ }));
    await page.keyboard.press('Enter');
    await json.getByText('"Hillcrest"').waitFor({ state: 'detached' });
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I put conditions together, then prefix, modifier and chain are in what is sent, and a link shows the same', async () => {
    const name = freshName();
    await clinic.record(ada.id, 'problems', { name, onset: '2021-03-04' });
    await whenFhirHas(`Condition?subject=Patient/${ada.id}`);
    await using mateo = await personAs(browser, hospital, 'physician', look);
    const { page, complaints } = mateo;
    await mateo.open('/admin/fhir/Condition');
    await parameter(page, 1).fill('subject:Pat');
    await page.getByRole('option', { name: 'subject:Patient' }).click();
    await parameter(page, 1).fill('subject:Patient.fami');
    await page.getByRole('option', { name: 'subject:Patient.family' }).click();
    await page.getByRole('listitem', { name: 'Condition 1' }).getByLabel('How').click();
    await page.getByRole('option', { name: /:exact/ }).click();
    await value(page, 1).fill(String(ada.last_name));
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await parameter(page, 2).fill('onset-date');
    await page.getByRole('listitem', { name: 'Condition 2' }).getByLabel('How').click();
    await page.getByRole('option', { name: /^ge/ }).click();
    await value(page, 2).fill('2021-03');
    await page
      .getByText(`GET /fhir/R4/Condition?subject:Patient.family:exact=${ada.last_name}&onset-date=ge2021-03`)
      .waitFor();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    const found = page.getByRole('row', { name: new RegExp(name) });
    await found.waitFor();
    await expect.poll(() => page.locator('tr[data-row]').count()).toBe(1);
    const link = page.url().replace(hospital, '');
    await mateo.open(link);
    await found.waitFor();
    expect(await parameter(page, 2).inputValue()).toBe('onset-date');
    expect(await value(page, 2).inputValue()).toBe('2021-03');
    await found.click();
    await page.getByRole('link', { name: /Ada|Patient\// }).click();
    await page.getByRole('heading', { level: 1, name: `Ada ${ada.last_name}` }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('When a search cannot be, then I am told why', async () => {
    await using mateo = await personAs(browser, hospital, 'integration-engineer', look);
    const { page, complaints } = mateo;
    await mateo.open('/admin/fhir/Patient?q=nonsense%3D1');
    await page.getByText('Patient has no search parameter nonsense.').waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await mateo.open('/admin/fhir/Nonsense');
    await page.getByText('FHIR R4 has no type Nonsense.').waitFor();
    await mateo.open(`/admin/fhir/Patient?q=family%3D${freshName()}`);
    await page.getByText('No Patient fits. Fewer conditions find more.').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When a resource has changed, then any two versions stand beside each other, with what is new, gone and other', async () => {
    const body = { resourceType: 'Basic', code: { text: 'One' }, identifier: [{ value: 'a' }, { value: 'b' }] };
    const { id } = await clinic.physician<{ id: string }>('POST', '/fhir/R4/Basic', body);
    const address = `/fhir/R4/Basic/${id}`;
    await clinic.physician('PUT', address, { ...body, id, identifier: [{ value: 'b' }] });
    await clinic.physician('PUT', address, { ...body, id, code: { text: 'Two' }, created: '2026-01-02' });
    await using mateo = await personAs(browser, hospital, 'physician', look);
    const { page, complaints } = mateo;
    await mateo.open(`/admin/fhir/Basic/${id}?view=versions`);
    const table = () => page.getByRole('table', { name: /^From version/ });
    await page.getByRole('heading', { name: 'From version 2 to version 3' }).waitFor();
    await table()
      .getByRole('row', { name: /Added identifier\[0\]/ })
      .waitFor();
    await table()
      .getByRole('row', { name: /Changed code\.text One Two/ })
      .waitFor();
    await table()
      .getByRole('row', { name: /Added created – 2026-01-02/ })
      .waitFor();
    await page.getByLabel('Compare from version 1').check();
    await page.getByRole('heading', { name: 'From version 1 to version 3' }).waitFor();
    await expect.poll(() => table().locator('tbody tr').count()).toBe(2);
    await page.getByLabel('Compare to version 2').check();
    await table()
      .getByRole('row', { name: /Removed identifier\[0\]/ })
      .waitFor();
    await expectAccessible(page);
    await clinic.physician('DELETE', address);
    await mateo.open(`/admin/fhir/Basic/${id}`);
    await page.getByText('This resource was deleted.').waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('410')]);
    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByText('In version 4 the resource was deleted').waitFor();
    await page.getByRole('link', { name: '3', exact: true }).click();
    await page.getByText('This is version 3, not what holds now.').waitFor();
    expect(complaints.filter((each) => !each.includes('410'))).toEqual([]);
  });

  it('When I try a request, then I see all of the answer, its faults in words, and a curl that has no token of mine', async () => {
    await using mateo = await personAs(browser, hospital, 'integration-engineer', look);
    const { page, complaints } = mateo;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await mateo.open('/admin/fhir/request');
    const path = page.getByRole('combobox', { name: 'Path' });
    await path.fill('Patient?birth');
    await page.getByRole('option', { name: 'Patient?birthdate=' }).click();
    await path.fill('Patient?birthdate=sometime');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('400 Bad Request').waitFor();
    await page
      .getByRole('list', { name: 'What the server says' })
      .getByText(/^Error/)
      .waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('400')]);
    await expectAccessible(page);

    await page.getByLabel('Method').click();
    await page.getByRole('option', { name: 'POST' }).click();
    await path.fill('Basic');
    await page.getByLabel('Body', { exact: true }).fill('{"resourceType":"Basic",');
    await page.getByText(/^This is not JSON yet/).waitFor();
    const body =
      '{"resourceType":"Basic","code":{"text":"It\'s 1.50"},"extension":[{"url":"urn:x","valueDecimal":1.50}]}';
    await page.getByLabel('Body', { exact: true }).fill(body);
    await page.getByRole('button', { name: 'Copy as curl' }).click();
    const curl = await page.evaluate(() => navigator.clipboard.readText());
    expect(curl).toContain('Authorization: Bearer $TOKEN');
    expect(curl).toContain('--request POST');
    expect(curl).not.toMatch(/eyJ/);
    await page.getByLabel('Body', { exact: true }).press('Control+Enter');
    await page.getByText('201 Created').waitFor();
    await page.getByRole('region', { name: 'Body of the answer' }).getByText('1.50', { exact: true }).waitFor();
    await page.getByText(/^Headers \(\d+\)$/).click();
    const location = page.getByText(/\/fhir\/R4\/Basic\/.+\/_history\/1$/);
    const created = (await location.textContent())!.replace(/.*\/fhir\/R4\//, '').replace('/_history/1', '');

    await page.getByLabel('Method').click();
    await page.getByRole('option', { name: 'DELETE' }).click();
    await path.fill(created);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('dialog').getByText(`DELETE ${created}`).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('204').waitFor();
    await page.getByText('The answer has no body.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('When more is found than a page holds, then the next one has the rest, a link to it too, and I find back', async () => {
    const sign = freshName();
    for (let number = 1; number <= 11; number++)
      await clinic.physician('POST', '/fhir/R4/Basic', {
        resourceType: 'Basic',
        code: { text: 'Paged' },
        identifier: [{ value: sign }],
      });
    await using mateo = await personAs(browser, hospital, 'integration-engineer', look);
    const { page, complaints } = mateo;
    await mateo.open(`/admin/fhir/Basic?per_page=10&q=${encodeURIComponent(`identifier=${sign}`)}`);
    const rows = page.locator('tr[data-row]');
    const ids = async () => (await rows.allInnerTexts()).map((text) => /[\da-f-]{36}/.exec(text)?.[0]);
    await expect.poll(() => rows.count()).toBe(10);
    const first = await ids();
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect.poll(() => rows.count()).toBe(1);
    const rest = await ids();
    expect(new Set([...first, ...rest]).size).toBe(11);
    expect(await page.getByRole('button', { name: 'Next page' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.reload();
    await expect.poll(ids).toEqual(rest);
    await page.getByRole('button', { name: 'Previous page' }).click();
    await expect.poll(ids).toEqual(first);
    expect(complaints).toEqual([]);
  });

  it('When a resource has a narrative, then I read its words and tables, and nothing of it looks otherwise or leads away', async () => {
    const div = `<div xmlns="http://www.w3.org/1999/xhtml"><p style="color:red">Seen <a href="https://example.org/">twice</a></p>
      <table><tbody><tr><td>Pulse</td><td>72&nbsp;/min</td></tr><tr><td colspan="2">At rest</td></tr></tbody></table></div>`;
    const body = { resourceType: 'Basic', text: { status: 'generated', div }, code: { text: 'Told' } };
    const { id } = await clinic.physician<{ id: string }>('POST', '/fhir/R4/Basic', body);
    await using mateo = await personAs(browser, hospital, 'integration-engineer', look);
    const { page, complaints } = mateo;
    await mateo.open(`/admin/fhir/Basic/${id}`);
    const narrative = page.getByRole('region', { name: 'Narrative' });
    await narrative.getByText('Seen twice').waitFor();
    await narrative.getByRole('row', { name: 'Pulse 72 /min' }).waitFor();
    expect(await narrative.getByRole('cell', { name: 'At rest' }).getAttribute('colspan')).toBe('2');
    expect(await narrative.locator('a, [style], [href]').count()).toBe(0);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I may only read by FHIR, then the request says so, and no method that writes can be chosen', async () => {
    await using liv = await personAs(browser, hospital, 'privacy-officer', look);
    const { page, complaints } = liv;
    await liv.open('/admin/fhir/request');
    await page.getByText('You may only read').waitFor();
    await page.getByLabel('Method').click();
    const options = page.getByRole('option');
    await options.first().waitFor();
    const open = await options.evaluateAll((all) =>
      all.filter((each) => each.getAttribute('aria-disabled') !== 'true').map((each) => each.textContent),
    );
    expect(open).toEqual(['GET']);
    expect(await options.count()).toBeGreaterThan(1);
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I may not read a type, then it says so in the list, and its resources stay closed', async () => {
    await using rosa = await personAs(browser, hospital, 'receptionist', look);
    const { page, complaints } = rosa;
    await rosa.open('/admin/fhir?search=observation');
    await page.getByRole('row', { name: /^Observation Not yours to read/ }).waitFor();
    await rosa.open('/admin/fhir/Observation');
    await page
      .getByText(/Observation needs the permission clinical:read|You may not/)
      .first()
      .waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('403')]);
    await using wei = await personAs(browser, hospital, 'it-operator', look);
    await wei.page.goto(`${hospital}/admin/fhir`);
    await wei.page.getByRole('heading', { name: 'You may not open this page' }).waitFor();
    expect([...complaints, ...wei.complaints]).toEqual([]);
  });
});
