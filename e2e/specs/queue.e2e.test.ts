import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs } from '../asking.ts';
import { CHROMIUM, complaintsOf, expectAccessible, launchBrowser } from '../browser.ts';
import {
  type Booked,
  facilityOf,
  type Named,
  newDisplay,
  newPatient,
  newServicePoint,
  visitNow,
} from '../front-desk.ts';
import { personAs, TABLET, UNMOVED } from '../person.ts';

interface Token {
  readonly id: string;
  readonly number: string;
  readonly status: string;
}

describe.skipIf(!CHROMIUM)('from the check-in to the desk', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let nurse: Ask;
  let administrator: Ask;
  let mill: string;
  let point: Named;

  beforeAll(async () => {
    browser = await launchBrowser();
    [nurse, administrator] = [await askingAs(hospital, 'nurse'), await askingAs(hospital, 'administrator')];
    mill = await facilityOf(nurse, 'CLINIC');
  });
  beforeEach(async () => {
    point = await newServicePoint(administrator, mill);
  });
  afterAll(() => browser.close());

  const issue = (body: object = {}) =>
    nurse<Token>('POST', `/api/appointments/service-points/${point.id}/tokens`, body);
  const queue = (desk = '') => `/queue?point=${point.id}${desk && `&desk=${encodeURIComponent(desk)}`}`;
  const rowOf = (page: Page, list: string, number: string) =>
    page.getByRole('region', { name: list, exact: true }).locator(`[data-token="${number}"]`);

  /** A screen on a wall: nobody is signed in there. */
  async function onTheWall(address: string, viewport = { width: 1280, height: 800 }) {
    const context = await browser.newContext({ viewport, ...UNMOVED });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address);
    return { context, page, complaints, [Symbol.asyncDispose]: () => context.close() };
  }
  const called = (page: Page, number: string) => page.locator(`[data-called="${number}"]`);

  it('When a patient is checked in, then the queue shows them, one key calls them, and the wall shows their number alone', async () => {
    const { id: patient, family } = await newPatient(nurse);
    const visit = await visitNow(nurse, patient);
    const { address } = await newDisplay(administrator, point);
    await using wall = await onTheWall(address);
    await wall.page.locator('[data-live="live"]').waitFor();
    await using physician = await personAs(browser, hospital, 'physician');
    await physician.open(queue('Room 7'));
    await physician.page.locator('[data-live="live"]').waitFor();
    await using desk = await personAs(browser, hospital, 'receptionist');
    await desk.open(`/appointments?appointment=${visit.id}`);
    const panel = desk.page.getByRole('region', { name: 'Appointment' });
    await panel.getByRole('button', { name: 'Check in' }).click();
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('Where the patient waits').click();
    await desk.page.getByRole('option', { name: point.name }).click();
    await dialog.getByRole('button', { name: 'Check in' }).click();
    await dialog.waitFor({ state: 'detached' });

    const { token_id } = await nurse<Booked>('GET', `/api/appointments/${visit.id}`);
    const { waiting } = await nurse<{ waiting: Token[] }>('GET', `/api/appointments/service-points/${point.id}/queue`);
    expect(waiting.map(({ id }) => id)).toEqual([token_id]);
    const { number } = waiting[0]!;
    await rowOf(physician.page, 'Waiting', number).getByText(family).waitFor();
    await wall.page.getByRole('list', { name: 'Waiting' }).getByText(number).waitFor();
    await expectAccessible(physician.page);

    await physician.page.keyboard.press('n');
    await physician.page.getByText(`${number} is called to Room 7`).waitFor();
    await rowOf(physician.page, 'Called', number).getByText('Room 7').waitFor();
    await called(wall.page, number).getByText('Room 7').waitFor();
    await expect.poll(() => wall.page.locator('[data-said]').textContent()).toBe(`Number ${number}, please: Room 7.`);
    await expectAccessible(wall.page);
    expect(await wall.page.content()).not.toContain(family);
    for (const { complaints } of [wall, physician, desk]) expect(complaints).toEqual([]);
  });

  it('When I work through a queue by keyboard, then each press does what it says, for colleagues too', async () => {
    const [first, second] = [await issue(), await issue({ priority: true })];
    const other = await newServicePoint(administrator, mill);
    await using mine = await personAs(browser, hospital, 'nurse');
    await using theirs = await personAs(browser, hospital, 'physician', { viewport: TABLET });
    for (const person of [mine, theirs]) {
      await person.open(queue());
      await rowOf(person.page, 'Waiting', first.number).waitFor();
      await person.page.locator('[data-live="live"]').waitFor();
    }
    const { page } = mine;
    const press = async (list: string, token: Token, key: string) => {
      await rowOf(page, list, token.number).focus();
      await page.keyboard.press(key);
    };
    // Who is to be called before others is called first, though they came later.
    expect(await page.locator('[data-next]').textContent()).toBe(second.number);
    await page.keyboard.press('n');
    await rowOf(theirs.page, 'Called', second.number).waitFor();
    await press('Called', second, 'c');
    await rowOf(page, 'Called', second.number).getByText('called 2 times').waitFor();
    await press('Called', second, 's');
    await rowOf(theirs.page, 'Did not come', second.number).waitFor();
    await expectAccessible(page);
    await press('Did not come', second, 'w');
    await rowOf(theirs.page, 'Waiting', second.number).waitFor();
    await press('Waiting', first, 'c');
    await rowOf(page, 'Called', first.number).waitFor();
    await press('Called', first, 'v');
    await rowOf(theirs.page, 'Being seen', first.number).waitFor();
    await press('Being seen', first, 'd');
    await page.getByText(`${first.number} is done`).waitFor();
    await expect.poll(() => rowOf(theirs.page, 'Called', first.number).count()).toBe(0);
    await press('Waiting', second, 't');
    const dialog = page.getByRole('dialog', { name: `Send ${second.number} on` });
    await dialog.getByLabel('Where to').press('Enter');
    await page.getByRole('option', { name: other.name }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send on' }).click();
    await page.getByText(`${second.number} now waits at: ${other.name}`).waitFor();
    const there = await nurse<{ waiting: Token[] }>('GET', `/api/appointments/service-points/${other.id}/queue`);
    expect(there.waiting).toMatchObject([{ id: second.id, number: second.number }]);
    await theirs.page.locator('[data-next]').getByText('Nobody waits').waitFor();
    await expectAccessible(theirs.page);
    for (const { complaints } of [mine, theirs]) expect(complaints).toEqual([]);
  });

  it('When two desks call at once, then they call two people', async () => {
    const tokens = [await issue(), await issue()];
    await using one = await personAs(browser, hospital, 'nurse');
    await using two = await personAs(browser, hospital, 'physician');
    for (const [index, { page, open }] of [one, two].entries()) {
      await open(queue(`Room ${index + 1}`));
      await rowOf(page, 'Waiting', tokens[1]!.number).waitFor();
    }
    await Promise.all([one, two].map(({ page }) => page.getByRole('button', { name: 'Call next' }).click()));
    for (const { page } of [one, two]) for (const { number } of tokens) await rowOf(page, 'Called', number).waitFor();
    const { called: both } = await nurse<{ called: { desk: string }[] }>(
      'GET',
      `/api/appointments/service-points/${point.id}/queue`,
    );
    expect(both.map((each) => each.desk).toSorted()).toEqual(['Room 1', 'Room 2']);
  });

  it('When the wall loses its connection, then it says so, and is right again by itself', async () => {
    const { number } = await issue();
    const { address } = await newDisplay(administrator, point);
    await using wall = await onTheWall(address, TABLET);
    await wall.page.locator('[data-live="live"]').waitFor();
    await wall.page.getByText(number).waitFor();
    await wall.context.setOffline(true);
    await wall.page.getByText(/^The connection is gone\. What stands here is 0 minutes old/).waitFor();
    await wall.page.getByText(number).waitFor();
    await expectAccessible(wall.page);
    await nurse('POST', `/api/appointments/service-points/${point.id}/call-next`, { desk: 'Room 3' });
    await wall.context.setOffline(false);
    await called(wall.page, number).getByText('Room 3').waitFor();
    await expect.poll(() => wall.page.locator('[data-said]').textContent()).toContain(`${number}, please: Room 3`);
    await wall.page.getByText('The connection is gone.').waitFor({ state: 'detached' });
    await wall.page.locator('[data-live="live"]').waitFor();
  });

  it('When a display gets another address, then the one before shows nothing any more', async () => {
    const { number } = await issue();
    const display = await newDisplay(administrator, point);
    await using wall = await onTheWall(display.address);
    await wall.page.getByText(number).waitFor();
    await administrator('POST', `/api/appointments/displays/${display.id}/renew`);
    await wall.page.getByRole('heading', { name: 'Nothing is shown at this address' }).waitFor({ timeout: 30_000 });
    expect(await wall.page.getByText(number).count()).toBe(0);
    await expectAccessible(wall.page);
  });

  it('When a record is restricted, then queue, day board and what comes live say nothing of whose it is', async () => {
    const { id: patient, family } = await newPatient(nurse);
    const visit = await visitNow(nurse, patient);
    await nurse('POST', `/api/appointments/${visit.id}/check-in`, { service_point_id: point.id });
    await administrator('PUT', `/api/patients/${patient}/sensitivity`, { restricted: true, flags: [] });
    const waiting = () =>
      nurse<{ waiting: (Token & { masked: boolean })[] }>('GET', `/api/appointments/service-points/${point.id}/queue`);
    await expect.poll(async () => (await waiting()).waiting[0]?.masked).toBe(true);
    const { number } = (await waiting()).waiting[0]!;
    await using desk = await personAs(browser, hospital, 'receptionist');
    const { page } = desk;
    const told: string[] = [];
    page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => told.push(String(payload))));

    const provider = visit.resources.find(({ name }) => name.startsWith('Dr.'))!;
    await desk.open(`/appointments?resource=${provider.id}`);
    const row = page.locator('tr[data-row]', { hasText: `Token ${number}` });
    await row.getByText('Not shown to you').waitFor();
    expect(await row.getByRole('button').count()).toBe(0);
    await expectAccessible(page);
    expect(await page.content()).not.toContain(family);

    await desk.open(queue());
    await rowOf(page, 'Waiting', number).getByText('Not shown to you').waitFor();
    await page.locator('[data-live="live"]').waitFor();
    await nurse('POST', `/api/appointments/service-points/${point.id}/call-next`, { desk: 'Room 9' });
    await rowOf(page, 'Called', number).getByText('Room 9').waitFor();
    await rowOf(page, 'Called', number).getByText('Not shown to you').waitFor();
    expect(
      await rowOf(page, 'Called', number)
        .getByRole('button', { name: /^(Has come|Call again)/ })
        .count(),
    ).toBe(0);
    expect(await page.content()).not.toContain(family);
    expect(told.length).toBeGreaterThan(0);
    for (const each of told) expect(each).not.toMatch(new RegExp(`${patient}|${family}`));
  });
});
