import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { type Clinic, openClinic } from '../clinic.ts';
import { tabTo } from '../keyboard.ts';
import { personAs, TABLET } from '../person.ts';

describe.skipIf(!CHROMIUM)('a physician’s day', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let clinic: Clinic;

  beforeAll(async () => {
    browser = await launchBrowser();
    clinic = await openClinic(hospital);
  });
  afterAll(() => browser.close());

  it('When I sign in, then I see my patients in order, who is next and where, and what waits for me', async () => {
    await using person = await personAs(browser, hospital, 'physician');
    const { page, complaints } = person;
    await page.getByRole('heading', { level: 1, name: 'My day' }).waitFor();
    const visits = page.getByRole('region', { name: 'My patients today' });
    const times = visits.getByRole('listitem');
    await times.first().waitFor();
    const shown = await times.evaluateAll((rows) => rows.map((row) => row.textContent?.slice(0, 5) ?? ''));
    expect(shown).toEqual(shown.toSorted());
    for (const work of ['Results to look at', 'Notes to sign', 'Notes to cosign', 'Tasks of my role'])
      await page
        .getByRole('region', { name: work })
        .getByRole('link', { name: `All: ${work}` })
        .waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I have written and not signed, then the note waits on my day, a key away, until it is settled', async () => {
    const { id } = await clinic.register();
    const { id: note } = await clinic.note(id, { title: 'Waits for its signature' });
    await using person = await personAs(browser, hospital, 'physician', {
      viewport: TABLET,
      preferences: { theme: 'dark' },
    });
    const { page, complaints } = person;
    await person.open('/my-day');
    const unsigned = page.getByRole('region', { name: 'Notes to sign' });
    const link = unsigned.locator(`a[href="/notes/${note}"]`);
    await tabTo(link);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/notes/${note}`);
    await clinic.physician('POST', `/api/clinical/notes/${note}/discard`);
    await person.open('/my-day');
    await unsigned.waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await link.count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
