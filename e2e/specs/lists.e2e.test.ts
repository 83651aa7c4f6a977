import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshFacts, freshName } from '../asking.ts';
import { CHROMIUM, launchBrowser } from '../browser.ts';
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
  async function exported(page: Page): Promise<{ name: string; lines: string[] }> {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CSV' }).click();
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
});
