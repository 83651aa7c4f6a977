import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import startHospital from './hospital.ts';
import { type Preferences, personAs, type Role, TABLET } from './person.ts';

interface Screen {
  /** The file's name. */
  readonly name: string;
  readonly role: Role;
  readonly path: string;
  readonly preferences?: Preferences;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A row of the list to open first, for pages whose address holds an id. */
  readonly openFirst?: boolean;
  /** A button to press first. */
  readonly press?: string;
}

const screens: readonly Screen[] = [
  { name: 'patients', role: 'receptionist', path: '/patients?search=no' },
  { name: 'patient', role: 'receptionist', path: '/patients?search=novak', openFirst: true },
  { name: 'chart', role: 'physician', path: '/patients?search=novak', openFirst: true },
  { name: 'my-day', role: 'physician', path: '/my-day' },
  { name: 'registration', role: 'receptionist', path: '/patients/new' },
  { name: 'day-board', role: 'receptionist', path: '/appointments' },
  { name: 'calendar', role: 'receptionist', path: '/appointments/calendar' },
  { name: 'queue', role: 'nurse', path: '/queue?desk=Room+2' },
  { name: 'appointment-setup', role: 'administrator', path: '/admin/appointments' },
  {
    name: 'patients-dark-tablet',
    role: 'physician',
    path: '/patients',
    preferences: { theme: 'dark' },
    viewport: TABLET,
  },
  { name: 'patients-arabic', role: 'receptionist', path: '/patients', preferences: { language: 'ar' } },
  { name: 'audit', role: 'privacy-officer', path: '/audit' },
  { name: 'audit-verification', role: 'privacy-officer', path: '/audit/verification', press: 'Check the whole trail' },
  { name: 'users', role: 'administrator', path: '/admin/users' },
  { name: 'roles', role: 'administrator', path: '/admin/roles' },
  { name: 'account', role: 'nurse', path: '/account' },
];

/** Draws the main pages of a fresh demo hospital into the folder. */
export async function takeScreens(folder: string, note: (line: string) => void): Promise<void> {
  await mkdir(folder, { recursive: true });
  let url = '';
  const stop = await startHospital({
    provide(key: string, value: unknown) {
      if (key === 'hospital') url = String(value);
    },
  });
  try {
    const browser = await launchBrowser();
    try {
      await signInPage(browser, url, join(folder, 'sign-in.png'));
      for (const screen of screens) {
        await take(browser, url, screen, join(folder, `${screen.name}.png`));
        note(screen.name);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await stop();
  }
}

async function signInPage(browser: Browser, url: string, file: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1040 } });
  await page.goto(url);
  await page.getByLabel('User name').waitFor();
  await page.screenshot({ path: file });
  await page.close();
}

async function take(browser: Browser, url: string, screen: Screen, file: string): Promise<void> {
  const { role, path, preferences, viewport, openFirst, press } = screen;
  await using person = await personAs(browser, url, role, {
    ...(preferences ? { preferences } : {}),
    ...(viewport ? { viewport } : {}),
  });
  await person.open(path);
  if (openFirst) {
    await person.page.locator('tr[data-row]').first().click();
    await person.page.waitForURL(/\/patients\/[0-9a-f-]{36}/);
  }
  if (press) await person.page.getByRole('button', { name: press }).click();
  await person.page.waitForLoadState('networkidle');
  await person.page.screenshot({ path: file, animations: 'disabled' });
}
