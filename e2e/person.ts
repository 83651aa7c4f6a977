import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { complaintsOf } from './chromium.ts';

export type Role =
  | 'receptionist'
  | 'physician'
  | 'nurse'
  | 'biller'
  | 'administrator'
  | 'privacy-officer'
  | 'integration-engineer'
  | 'it-operator';

export interface Preferences {
  readonly theme?: 'light' | 'dark' | 'system';
  readonly language?: 'en' | 'es' | 'ar';
  readonly density?: 'comfortable' | 'compact';
}

/** Somebody at a browser of their own, signed in. */
export interface Person extends AsyncDisposable {
  readonly page: Page;
  /** Errors of the console, scripts that failed and requests that nobody noticed to fail. */
  readonly complaints: string[];
  /** Goes to a path of the application and waits until its heading is there. */
  open(path: string): Promise<void>;
}

/** As for somebody who wants no motion: what is looked at stands still. */
export const UNMOVED = { locale: 'en-GB', reducedMotion: 'reduce' } as const satisfies BrowserContextOptions;

export const DESKTOP = { width: 1280, height: 800 } as const;
export const TABLET = { width: 820, height: 1180 } as const;

/** A person of the demo hospital, who has chosen their role on the sign-in page with one click. */
export async function personAs(
  browser: Browser,
  hospital: string,
  role: Role,
  options: {
    readonly viewport?: { width: number; height: number };
    readonly preferences?: Preferences;
    /** Of their computer. */
    readonly timezoneId?: string;
  } = {},
): Promise<Person> {
  const { viewport = DESKTOP, preferences = {}, ...more } = options;
  const context = await browser.newContext({ viewport, ...UNMOVED, ...more });
  await context.addInitScript(
    (kept) => {
      if (!localStorage.getItem('hms.preferences')) localStorage.setItem('hms.preferences', kept);
    },
    JSON.stringify({ language: 'en', theme: 'light', ...preferences }),
  );
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(hospital);
  await page.locator(`button[data-role="${role}"]`).click();
  await page.getByRole('navigation').waitFor();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    page,
    complaints,
    async open(path) {
      // A link from elsewhere: whoever is signed in at this browser comes straight back to it.
      await page.goto(hospital + path);
      await page.waitForURL(hospital + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
