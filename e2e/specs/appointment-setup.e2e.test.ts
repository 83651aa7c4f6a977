import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshName } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import type { FreeSlot } from '../front-desk.ts';
import { personAs, UNMOVED } from '../person.ts';

describe.skipIf(!CHROMIUM)('the set-up of appointments', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
  });
  afterAll(() => browser.close());

  const row = (page: Page, text: string) => page.locator('tr[data-row]', { hasText: text });
  const add = async (page: Page) => {
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('Added', { exact: true }).first().waitFor();
  };
  const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  it('When I set up a type of visit and a person with hours, then they are found free in them, and not on a closed day', async () => {
    const name = freshName();
    const capability = name.toLowerCase();
    await using person = await personAs(browser, hospital, 'administrator', { timezoneId: 'Pacific/Pago_Pago' });
    const { page, complaints } = person;
    await person.open('/admin/appointments/types');
    await page.getByRole('button', { name: 'Add a type of visit' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Check of ${name}`);
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill(name);
    await page.getByRole('spinbutton', { name: 'Minutes', exact: true }).fill('15');
    await page.getByLabel('Free after (min)').fill('5');
    await page.getByLabel('That can do').fill(capability);
    await add(page);
    await row(page, `Check of ${name}`).waitFor();

    await page.getByRole('tab', { name: 'People, rooms and equipment' }).click();
    await page.getByRole('button', { name: 'Add a person, room or thing' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(`Dr. ${name}`);
    await page.getByLabel('Facility', { exact: true }).click();
    await page.getByRole('option', { name: 'Mill Street Clinic' }).click();
    await page.getByLabel('What it can do').fill(capability);
    await page.keyboard.press('Enter');
    await add(page);

    await page.getByLabel('Name or code').fill(name);
    await row(page, `Dr. ${name}`).click();
    const panel = page.getByRole('region', { name: `Dr. ${name}` });
    await panel.getByText('There are no hours yet').waitFor();
    await panel.getByRole('button', { name: 'Add a schedule' }).click();
    for (const day of ['Saturday', 'Sunday']) await page.getByRole('button', { name: day }).click();
    await page.getByRole('button', { name: 'Add a break' }).click();
    const [today, closed] = [dayAhead(0), dayAhead(8)];
    await page.getByLabel('First day').fill(today);
    await page.getByRole('button', { name: 'Add a day' }).click();
    await page.getByRole('group', { name: 'Day 1' }).getByRole('textbox', { name: 'Day', exact: true }).fill(closed);
    await page.getByRole('group', { name: 'Day 1' }).getByLabel('Note').fill('Conference');
    await add(page);
    await panel.getByText(/08:00–17:00/).waitFor();
    await panel.getByText(/1 day otherwise/).waitFor();
    await expectAccessible(page);

    const { types } = await ask<{ types: { id: string; name: string }[] }>(
      'GET',
      `/api/appointments/types?search=${name}`,
    );
    const { slots } = await ask<{ slots: FreeSlot[] }>('POST', '/api/appointments/free-slots', {
      type_id: types[0]!.id,
      from: `${dayAhead(7)}T12:00:00.000Z`,
      days: 3,
      limit: 200,
    });
    expect(new Set(slots.map(({ resources }) => resources[0]!.name))).toEqual(new Set([`Dr. ${name}`]));
    const local = slots.map(({ start, time_zone }) => new Date(start).toLocaleString('sv-SE', { timeZone: time_zone }));
    expect(local.filter((each) => each.startsWith(closed))).toEqual([]);
    expect(local.some((each) => each.startsWith(dayAhead(9)))).toBe(true);
    expect(local.filter((each) => each.slice(11) >= '12:30' && each.slice(11) < '13:30')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('When I make a calendar feed, then its address is shown once and reads the calendar until it is renewed or closed', async () => {
    await using person = await personAs(browser, hospital, 'physician');
    const { page } = person;
    await person.open('/appointments/calendar');
    await page.getByRole('button', { name: 'Calendar feed' }).click();
    const panel = page.getByRole('region', { name: 'Calendar feed', exact: true }).first();
    const address = panel.getByLabel('Address', { exact: true });
    await panel.getByRole('button', { name: 'Make an address' }).click();
    await expectAccessible(page);
    const first = await address.inputValue();
    const read = await fetch(first);
    expect(read.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(await read.text()).toContain('BEGIN:VCALENDAR');
    await panel.getByRole('button', { name: 'Make another address' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make another address' }).click();
    await expect.poll(() => address.inputValue()).not.toBe(first);
    const second = await address.inputValue();
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    await panel.getByRole('button', { name: 'Close the feed' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the feed' }).click();
    await panel.getByText('There is no address.').waitFor();
    expect((await fetch(second)).status).toBe(404);
    expect(await address.count()).toBe(0);
  });

  it('When I add a service point and a display of it, then a screen shows it without anybody signed in', async () => {
    const name = `Desk of ${freshName()}`;
    await using person = await personAs(browser, hospital, 'administrator');
    const { page, complaints } = person;
    await person.open('/admin/appointments/service-points');
    await page.getByRole('button', { name: 'Add a service point' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await page.getByRole('textbox', { name: 'Code', exact: true }).fill(freshName());
    await page.getByLabel('Letters of its tokens').fill('y');
    await add(page);
    await row(page, name).waitFor();

    await page.getByRole('tab', { name: 'Public displays' }).click();
    await page.getByRole('button', { name: 'Add a display' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Entrance hall');
    await page.getByLabel('Queues that it shows').fill(name);
    await page.getByRole('option', { name }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const address = await page.getByLabel('Address of the display', { exact: true }).last().inputValue();
    await expectAccessible(page);
    await using wall = await browser.newContext({ ...UNMOVED });
    const screen = await wall.newPage();
    await screen.goto(address);
    await screen.getByRole('heading', { name: 'Entrance hall' }).waitFor();
    await screen.getByRole('heading', { name }).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await row(page, name).getByRole('button', { name: 'Take down' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take down' }).click();
    await page.getByText('The display is taken down').waitFor();
    await screen.getByRole('heading', { name: 'Nothing is shown at this address' }).waitFor({ timeout: 30_000 });
    expect(complaints).toEqual([]);
  });

  it('When a colleague changes what I am changing, then I choose, and nothing is lost', async () => {
    const administrator = await askingAs(hospital, 'administrator');
    const name = freshName();
    const made = await administrator<{ id: string; version: number }>('POST', '/api/appointments/types', {
      code: name.toUpperCase(),
      name,
      duration_minutes: 20,
    });
    await using person = await personAs(browser, hospital, 'administrator');
    const { page } = person;
    await person.open(`/admin/appointments/types?search=${name}`);
    await row(page, name).click();
    await page.getByRole('spinbutton', { name: 'Minutes', exact: true }).fill('25');
    await administrator(
      'PATCH',
      `/api/appointments/types/${made.id}`,
      { buffer_after_minutes: 10, duration_minutes: 30 },
      { 'if-match': `"${made.version}"` },
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const differences = page.getByRole('table', { name: 'What differs' });
    await differences.getByRole('row', { name: /Minutes.*25.*30/ }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Take theirs' }).click();
    expect(await page.getByRole('spinbutton', { name: 'Minutes', exact: true }).inputValue()).toBe('30');
    await page.getByRole('spinbutton', { name: 'Minutes', exact: true }).fill('25');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).first().waitFor();
    const saved = await administrator<Record<string, unknown>>('GET', `/api/appointments/types/${made.id}`);
    expect(saved).toMatchObject({ duration_minutes: 25, buffer_after_minutes: 10 });
  });
});
