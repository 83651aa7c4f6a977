import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { DESKTOP, personAs, type Role, TABLET } from '../person.ts';

interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

const brightDesktop: Look = { name: 'desktop, light', viewport: DESKTOP, colorScheme: 'light' };
const darkTablet: Look = { name: 'tablet, dark', viewport: TABLET, colorScheme: 'dark' };
const looks: readonly Look[] = [brightDesktop, darkTablet];
/** Those who see the most come first; the others find their pages known. */
const roles: readonly Role[] = [
  'administrator',
  'privacy-officer',
  'physician',
  'nurse',
  'receptionist',
  'biller',
  'it-operator',
];

describe.skipIf(!CHROMIUM)('every page of the menu', { timeout: 480_000 }, () => {
  const hospital = inject('hospital');
  let browser: Browser;
  /** By language: what an earlier role has looked at in every look. */
  const seen = { en: new Set<string>(), ar: new Set<string>() };
  /** By language, too: pages with what could be pressed on them; who has other buttons there looks at these once. */
  const pressed = { en: new Set<string>(), ar: new Set<string>() };

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** Everything on the way through the menu that keeps somebody from using a page, or that the console complains of. */
  async function faultsOn(way: { role: Role; language: 'en' | 'ar'; pages: readonly Look[]; opened: readonly Look[] }) {
    const { role, language, pages, opened } = way;
    await using person = await personAs(browser, hospital, role, { preferences: { theme: 'system', language } });
    const { page, complaints } = person;
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    const links = page.getByRole('navigation').getByRole('link');
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(paths.length).toBeGreaterThan(0);
    const faults: string[] = [];
    const lookAt = async (what: string, each: readonly Look[]) => {
      for (const { name, viewport, colorScheme } of each) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect.poll(() => page.locator('html').getAttribute('style')).toContain(`color-scheme: ${colorScheme}`);
        await settled(page);
        const shape = `${what} ${name} ${await buttonsOf(page)}`;
        if (!pressed[language].has(shape))
          await expectAccessible(page).catch((fault: { actual?: unknown }) =>
            faults.push(`${what} (${name}): ${fault.actual ?? fault}`),
          );
        pressed[language].add(shape);
        if (await isCutOff(page.locator('main'))) faults.push(`${what} (${name}) is wider than the screen`);
      }
      faults.push(...complaints.splice(0).map((complaint) => `${what}: ${complaint}`));
      await page.setViewportSize(DESKTOP);
    };
    for (const path of paths) {
      const known = seen[language].has(path);
      // How a page stands from right to left does not depend on who looks at it.
      if (known && language === 'ar') continue;
      await page.locator(`nav a[href="${path}"]`).click();
      await page.waitForURL((url) => url.pathname === path);
      seen[language].add(path);
      await lookAt(path, known ? pages.slice(0, 1) : pages);
      const row = page.locator('tr[data-row][tabindex]').first();
      if (opened.length === 0 || (await row.count()) === 0) continue;
      await row.focus();
      await page.keyboard.press('Enter');
      await lookAt(`what a row of ${path} opens`, known ? opened.slice(0, 1) : opened);
    }
    return faults;
  }

  it.each(roles)(
    'When I go through the menu as %s, then everybody can use each page in both sizes and themes',
    async (role) => {
      const opened = [brightDesktop, darkTablet];
      expect(await faultsOn({ role, language: 'en', pages: looks, opened })).toEqual([]);
    },
  );

  it.each(roles)(
    'When I go through the menu as %s in Arabic, then each page stands from right to left',
    async (role) => {
      expect(await faultsOn({ role, language: 'ar', pages: [brightDesktop], opened: [] })).toEqual([]);
    },
  );
});

/** Waits until the page has a heading and nothing in it is still on its way. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const underWay = page.locator('.MuiSkeleton-root, [aria-busy="true"], [role="progressbar"]');
  await expect.poll(() => underWay.count(), { timeout: 20_000 }).toBe(0);
}

/** Which buttons, links of the page and fields there are: of a kind each once, for rows repeat theirs. */
async function buttonsOf(page: Page): Promise<string> {
  const names = await page
    .locator('main :is(button, [role="button"], [role="tab"], input)')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? each.textContent ?? ''));
  return [...new Set(names)].sort().join('|');
}

/** Whether one would have to scroll the page itself sideways; a table scrolls in its own box. */
const isCutOff = (main: Locator): Promise<boolean> => main.evaluate((it) => it.scrollWidth > it.clientWidth + 1);
