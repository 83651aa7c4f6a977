import { launchBrowser } from '@hms/e2e/chromium';
import { personAs } from '@hms/e2e/person';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { fillUpTo } from './fill-up.ts';
import type { MeasuredHospital } from './measure/hospital.ts';
import { type Line, printTable } from './measure/table.ts';

const RUNS = 5;
const SLOWDOWN = 4;
const WANTED_MS = 2_000;
const PEOPLE = 1_000;
const ROWS = 50;
const FRAME_MS = 1_000 / 60;

/** Runs in the page: scrolls for three seconds and tells the milliseconds between frames. */
const SCROLL = `(async () => {
  const page = document.getElementById('page');
  const found = [];
  let before = await new Promise(requestAnimationFrame);
  for (let step = 0; step < 180; step++) {
    page.scrollTop = (step % 60) * ((page.scrollHeight - page.clientHeight) / 60);
    const now = await new Promise(requestAnimationFrame);
    found.push(now - before);
    before = now;
  }
  return found;
})()`;

/** How long somebody waits for the first page with an empty cache on a slow computer, and how smoothly a list scrolls. */
export async function benchWeb(hospital: MeasuredHospital): Promise<void> {
  await hospital.withDatabase('patient', (client) => fillUpTo(client, PEOPLE));
  // People sign in at the name that the hospital calls itself.
  const url = hospital.url.replace('127.0.0.1', 'localhost');
  const browser = await launchBrowser();
  try {
    const lines = [await firstPage(browser, url), await ownFirstPage(browser, url)];
    printTable(`The web application, cold, ${SLOWDOWN} times slower processor, median of ${RUNS}`, [
      ...lines,
      await scrolling(browser, url),
    ]);
  } finally {
    await browser.close();
  }
}

const interactive = (what: string, times: number[]): Line => {
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return { what, note: `${Math.round(median)} ms (wanted: at most ${WANTED_MS} ms)` };
};

async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return session;
}

/** From an empty browser to a sign-in page that takes what is typed. */
async function firstPage(browser: Browser, url: string): Promise<Line> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await slowed(page);
    const began = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    const field = page.getByLabel('User name');
    await field.fill('x');
    times.push(performance.now() - began);
    await context.close();
  }
  return interactive('sign-in page, empty cache, takes typing', times);
}

/** From an empty cache, signed in, to a patient list whose search takes what is typed. */
async function ownFirstPage(browser: Browser, url: string): Promise<Line> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await using person = await personAs(browser, url, 'receptionist');
    const session = await slowed(person.page);
    await session.send('Network.clearBrowserCache');
    await person.page.evaluate("caches.delete('hms-application')");
    const began = performance.now();
    await person.page.goto(`${url}/patients`, { waitUntil: 'commit' });
    await person.page.getByRole('searchbox').fill('no');
    await person.page.locator('tr[data-row]').first().waitFor();
    times.push(performance.now() - began);
  }
  return interactive('patient list, signed in, empty cache, shows rows and takes typing', times);
}

/** Frames while a list of 50 rows is scrolled from end to end, on an unslowed processor. */
async function scrolling(browser: Browser, url: string): Promise<Line> {
  await using person = await personAs(browser, url, 'receptionist');
  await person.open(`/patients?per_page=${ROWS}`);
  await person.page
    .locator('tr[data-row]')
    .nth(ROWS - 1)
    .waitFor();
  const gaps = await person.page.evaluate<number[]>(SCROLL);
  const late = gaps.filter((gap) => gap > FRAME_MS * 1.5).length;
  const perSecond = Math.round((gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)) * 1_000);
  return {
    what: `scrolling ${ROWS} rows`,
    note: `${perSecond} frames a second, ${late} of ${gaps.length} late (wanted: 60)`,
  };
}
