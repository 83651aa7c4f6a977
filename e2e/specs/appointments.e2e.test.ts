import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshFacts, freshName } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import { personAs, TABLET } from '../person.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Booked {
  readonly id: string;
  readonly start: string;
  readonly status: string;
  readonly duration_minutes: number;
  readonly resources: readonly Named[];
}

/** Far enough ahead that nobody of the demo is booked then. */
const DAYS_AHEAD = 40;

describe.skipIf(!CHROMIUM)('appointments at the front desk', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;
  let family: string;
  let patient: string;
  let type: string;
  let doctors: readonly Named[];
  let day = DAYS_AHEAD;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
    family = freshName();
    patient = (
      await ask('POST', '/api/patients', { first_name: 'Ada', last_name: family, gender: 'F', ...freshFacts() })
    ).id;
    const { types } = await ask<{ types: { id: string; code: string }[] }>('GET', '/api/appointments/types');
    type = types.find(({ code }) => code === 'FUP')!.id;
    const { resources } = await ask<{ resources: Named[] }>('GET', '/api/appointments/resources?kind=provider');
    doctors = ['Dr. Ngozi Okafor', 'Dr. Samuel Park'].map((name) => resources.find((each) => each.name === name)!);
  });
  afterAll(() => browser.close());

  /** The first free slots of a day that no other test uses. */
  async function freeDay() {
    day += 1;
    const from = new Date(Date.now() + day * 86_400_000).toISOString();
    const body = { type_id: type, resource_ids: [doctors[0]!.id], from, days: 7, limit: 20 };
    const { slots } = await ask<{ slots: { start: string; resources: Named[]; time_zone: string }[] }>(
      'POST',
      '/api/appointments/free-slots',
      body,
    );
    day += 7;
    return slots;
  }
  async function book(): Promise<Booked & { readonly date: string }> {
    const slot = (await freeDay())[3]!;
    const resource_ids = slot.resources.map(({ id }) => id);
    const made = await ask<Booked>('POST', '/api/appointments', {
      patient_id: patient,
      type_id: type,
      start: slot.start,
      resource_ids,
    });
    return { ...made, date: new Date(slot.start).toLocaleDateString('sv-SE', { timeZone: slot.time_zone }) };
  }
  const now = (id: string) => ask<Booked>('GET', `/api/appointments/${id}`);
  const calendarOf = (date: string) =>
    `/appointments/calendar?date=${date}&with=${doctors.map(({ id }) => id).join('%2C')}`;
  const confirmMove = async (page: Page) => {
    const dialog = page.getByRole('dialog', { name: 'Move the visit' });
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  const minutesMoved = (before: Booked, after: Booked) => (Date.parse(after.start) - Date.parse(before.start)) / 60_000;

  it('When I look for the first free slot and book it, then it is kept meanwhile and the visit is there', async () => {
    await using person = await personAs(browser, hospital, 'receptionist', { viewport: TABLET });
    const { page, complaints } = person;
    await person.open(`/appointments/book?patient=${patient}&type=${type}`);
    await page.getByText('First free').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Book this' }).click();
    await page.getByText(/^Kept for you for/).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Reason for the visit').fill('Knee pain');
    await page.getByRole('region', { name: 'Book' }).getByRole('button', { name: 'Book', exact: true }).click();
    const panel = page.getByRole('region', { name: 'Appointment' });
    await panel.getByText('Knee pain').waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  it('When I drag a visit, and its lower edge, then it is moved and longer', async () => {
    const made = await book();
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    await person.open(calendarOf(made.date));
    const visit = page.locator(`[data-visit="${made.id}"]`);
    await visit.scrollIntoViewIfNeeded();
    const from = (await visit.boundingBox())!;
    const [x, y] = [from.x + 60, from.y + 10];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 64, { steps: 8 });
    await page.mouse.up();
    await confirmMove(page);
    const moved = await now(made.id);
    expect(minutesMoved(made, moved)).toBe(40);
    // It stands at its new place once the calendar has asked again.
    const boxOf = async () => (await visit.boundingBox())!;
    await expect.poll(async () => Math.round((await boxOf()).y - from.y)).toBe(64);
    const box = await boxOf();
    await page.mouse.move(box.x + 60, box.y + box.height - 3);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + box.height - 3 + 32, { steps: 8 });
    await page.mouse.up();
    await confirmMove(page);
    expect((await now(made.id)).duration_minutes).toBe(40);
    expect(complaints).toEqual([]);
  });

  it('When I grab a visit by keyboard, then arrows move it, Escape puts it back and Enter drops it', async () => {
    const made = await book();
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    await person.open(calendarOf(made.date));
    const visit = page.locator(`[data-visit="${made.id}"]`);
    await visit.focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('ArrowDown');
    await page.getByText(/^In your hand:/).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-ghost]').count()).toBe(0);
    await page.keyboard.press(' ');
    for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await confirmMove(page);
    const moved = await now(made.id);
    expect(minutesMoved(made, moved)).toBe(40);
    expect(moved.resources.map(({ name }) => name)).toContain('Dr. Samuel Park');
    expect(complaints).toEqual([]);
  });

  it('When I cancel a visit and undo it, then it is booked as before', async () => {
    const made = await book();
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    await person.open(`/appointments?date=${made.date}&appointment=${made.id}`);
    await page.getByRole('region', { name: 'Appointment' }).getByRole('button', { name: 'Cancel the visit' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the visit' }).click();
    await page.getByText(/: cancelled$/).waitFor();
    expect((await now(made.id)).status).toBe('cancelled');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/: booked again$/).waitFor();
    expect(await now(made.id)).toMatchObject({ status: 'booked', start: made.start });
    expect(complaints).toEqual([]);
  });

  it('When two of us want one slot, then one has it and the other is told plainly and shown what is free', async () => {
    const slot = (await freeDay())[0]!;
    const date = slot.start.slice(0, 10);
    const path = `/appointments/book?patient=${patient}&type=${type}&with=${doctors[0]!.id}&from=${date}`;
    await using first = await personAs(browser, hospital, 'receptionist');
    await using second = await personAs(browser, hospital, 'nurse');
    for (const person of [first, second]) {
      await person.open(path);
      await person.page.getByText('First free').waitFor();
    }
    await first.page.getByRole('button', { name: 'Book this' }).click();
    await first.page.getByText(/^Kept for you for/).waitFor();
    await second.page.getByRole('button', { name: 'Book this' }).click();
    await second.page.getByText(/^Somebody else has this time with .*Dr. Ngozi Okafor/).waitFor();
    await second.page.getByRole('group', { name: 'Free instead' }).getByRole('button').first().waitFor();
    await expectAccessible(second.page);
    expect(first.complaints).toEqual([]);
  });

  it('When a colleague books, then my calendar and my day board show it by themselves', async () => {
    const [first] = await freeDay();
    const date = new Date(first!.start).toLocaleDateString('sv-SE', { timeZone: first!.time_zone });
    await using onCalendar = await personAs(browser, hospital, 'receptionist');
    await using onBoard = await personAs(browser, hospital, 'nurse');
    await onCalendar.open(calendarOf(date));
    await onBoard.open(`/appointments?date=${date}`);
    await onBoard.page.getByText('Nothing is booked on this day.').waitFor();
    for (const { page } of [onCalendar, onBoard]) await page.locator('[data-live="live"]').waitFor();
    // Nobody is at these two screens, and neither asks again by the clock before the visit has to be there.
    const { id } = await ask<Booked>('POST', '/api/appointments', {
      patient_id: patient,
      type_id: type,
      start: first!.start,
      resource_ids: first!.resources.map((each) => each.id),
    });
    await onCalendar.page.locator(`[data-visit="${id}"]`).waitFor({ timeout: 10_000 });
    await onBoard.page.getByText(family).first().waitFor({ timeout: 10_000 });
    for (const { complaints } of [onCalendar, onBoard]) expect(complaints).toEqual([]);
  });

  it('When I open the day board or the calendar, then it is the day that the hospital has', async () => {
    const { date } = await ask<{ date: string }>('GET', '/api/appointments/day-board');
    // A computer whose own day is another for all but a few hours.
    for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      await using person = await personAs(browser, hospital, 'receptionist', { timezoneId });
      for (const path of ['/appointments', '/appointments/calendar']) {
        await person.open(path);
        await expect.poll(() => person.page.getByRole('textbox', { name: 'Day' }).inputValue()).toBe(date);
        expect(await person.page.getByRole('button', { name: 'Today' }).isDisabled()).toBe(true);
      }
    }
  });

  it('When I look at the day in Arabic, then it stands from right to left', async () => {
    await using person = await personAs(browser, hospital, 'receptionist', { preferences: { language: 'ar' } });
    await person.open('/appointments/calendar');
    await person.page.locator('[data-visit]').first().waitFor();
    await expectAccessible(person.page);
    expect(await person.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(person.complaints).toEqual([]);
  });
});
