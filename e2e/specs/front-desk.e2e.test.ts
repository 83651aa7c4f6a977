import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs } from '../asking.ts';
import { CHROMIUM, expectAccessible, launchBrowser } from '../browser.ts';
import {
  type Booked,
  bookSlot,
  dateOf,
  facilityOf,
  newClinic,
  newPatient,
  type OwnClinic,
  slotsOf,
  timeOf,
} from '../front-desk.ts';
import { DESKTOP, type Person, personAs, TABLET } from '../person.ts';

interface OfPatient extends Booked {
  readonly series_id: string | null;
}

/** A computer whose own day is another than the hospital's for most of the day. */
const FAR_AWAY = 'Pacific/Kiritimati';
/** Further ahead than anybody else books. */
const DAYS_AHEAD = 200;
const RECEPTIONISTS = 10;

describe.skipIf(!CHROMIUM)('a day at the front desk', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;
  let clinic: OwnClinic;
  let day = DAYS_AHEAD;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
    clinic = await newClinic(await askingAs(hospital, 'administrator'), await facilityOf(ask, 'CLINIC'), 2);
  });
  afterAll(() => browser.close());

  /** The free slots of a day that no other test uses. */
  const freeDay = () => {
    day += 2;
    return slotsOf(ask, clinic, day);
  };
  const visit = (page: Page, id: string) => page.locator(`[data-visit="${id}"]`);
  const now = (id: string) => ask<Booked>('GET', `/api/appointments/${id}`);
  const visitsOf = async (patient: string) =>
    (await ask<{ appointments: OfPatient[] }>('GET', `/api/appointments?patient_id=${patient}&sort=start`))
      .appointments;
  const calendarOf = (date: string) => `/appointments/calendar?date=${date}&with=${clinic.providers[0]!.id}`;
  const minutesLater = (before: Booked, after: Booked) => (Date.parse(after.start) - Date.parse(before.start)) / 60_000;

  /** Takes the visit in the hand, presses the keys and lets it go; the dialog then asks. */
  async function byKeyboard(page: Page, id: string, keys: readonly string[]) {
    await visit(page, id).focus();
    await page.keyboard.press(' ');
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move the visit' });
    await dialog.waitFor();
    return {
      dialog,
      async confirm() {
        await dialog.getByRole('button', { name: 'Move', exact: true }).click();
        await dialog.waitFor({ state: 'detached' });
      },
    };
  }

  async function cancel({ page, open }: Person, { id, ...at }: Booked, scope?: string) {
    await open(`/appointments?date=${dateOf(at)}&appointment=${id}`);
    await page.getByRole('region', { name: 'Appointment' }).getByRole('button', { name: 'Cancel the visit' }).click();
    const dialog = page.getByRole('dialog');
    if (scope) await dialog.getByRole('radio', { name: scope }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel the visit' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('When I change the length of a visit by keyboard, then it is longer and begins as before', async () => {
    const { id: patient } = await newPatient(ask);
    const made = await bookSlot(ask, patient, clinic.type, (await freeDay())[2]!);
    await using person = await personAs(browser, hospital, 'receptionist', { timezoneId: FAR_AWAY });
    const { page, complaints } = person;
    await person.open(calendarOf(dateOf(made)));
    const { confirm } = await byKeyboard(page, made.id, ['Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown']);
    await confirm();
    expect(await now(made.id)).toMatchObject({ start: made.start, duration_minutes: 35 });
    await expect.poll(() => visit(page, made.id).getAttribute('aria-label')).toContain(timeOf(made));
    expect(complaints).toEqual([]);
  });

  it('When the first of those who fit is away, then the first free slot is with the next', async () => {
    const { id: patient } = await newPatient(ask);
    const [slot] = await freeDay();
    const [away, there] = clinic.providers;
    const around = (days: number) => new Date(Date.parse(slot!.start) + days * 86_400_000).toISOString();
    await ask('POST', '/api/appointments/blocks', {
      resource_id: away!.id,
      start: around(-1),
      end: around(1),
      reason: 'leave',
    });
    await using person = await personAs(browser, hospital, 'receptionist', { timezoneId: FAR_AWAY });
    const { page, complaints } = person;
    await person.open(`/appointments/book?patient=${patient}&type=${clinic.type.id}&from=${dateOf(slot!)}`);
    await page.getByText('First free').waitFor();
    await page.getByRole('button', { name: 'Book this' }).click();
    await page.getByText(/^Kept for you for/).waitFor();
    await page.getByRole('region', { name: 'Book' }).getByRole('button', { name: 'Book', exact: true }).click();
    await page.getByRole('region', { name: 'Appointment' }).getByText(there!.name).first().waitFor();
    const [booked] = await visitsOf(patient);
    expect(booked!.resources.map(({ id }) => id)).toEqual([there!.id]);
    expect(dateOf(booked!)).toBe(dateOf(slot!));
    expect(complaints).toEqual([]);
  });

  it('When I book a series, then I change this visit, this and the following ones, or all of them', async () => {
    const { id: patient } = await newPatient(ask);
    const slot = (await freeDay())[0]!;
    day += 28;
    await using person = await personAs(browser, hospital, 'receptionist');
    const { page, complaints } = person;
    const who = `patient=${patient}&type=${clinic.type.id}&with=${clinic.providers[0]!.id}`;
    await person.open(`/appointments/book?${who}&from=${dateOf(slot)}`);
    await page.getByRole('button', { name: 'Book this' }).click();
    await page.getByText(/^Kept for you for/).waitFor();
    await page.getByLabel('Repeat', { exact: true }).click();
    await page.getByRole('option', { name: 'Weekly' }).click();
    await page.getByLabel('How many visits').fill('4');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Book the series' }).click();
    await page.getByRole('region', { name: 'Appointment' }).getByText('Part of a series').waitFor();
    const booked = await visitsOf(patient);
    expect(booked.map(({ status, series_id }) => [status, series_id])).toEqual(
      booked.map(() => ['booked', booked[0]!.series_id]),
    );
    expect(booked).toHaveLength(4);

    await cancel(person, booked[1]!, 'This visit only');
    await page.getByText(/: cancelled$/).waitFor();
    const states = async () => (await visitsOf(patient)).map(({ status }) => status);
    expect(await states()).toEqual(['booked', 'cancelled', 'booked', 'booked']);

    await person.open(calendarOf(dateOf(booked[2]!)));
    const { dialog, confirm } = await byKeyboard(page, booked[2]!.id, ['ArrowDown', 'ArrowDown']);
    await dialog.getByRole('radio', { name: 'This and the following ones' }).check();
    await confirm();
    const moved = await visitsOf(patient);
    expect(moved.map((each, index) => minutesLater(booked[index]!, each))).toEqual([0, 0, 10, 10]);

    await cancel(person, moved[2]!, 'All that are still to come');
    await page.getByText('The visits were cancelled').waitFor();
    expect(await states()).toEqual(['booked', 'cancelled', 'cancelled', 'cancelled']);
    await cancel(person, moved[0]!, 'All that are still to come');
    await page.getByText('The visits were cancelled').waitFor();
    expect(await states()).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
    expect(complaints).toEqual([]);
  });

  it('When a visit is cancelled, then its slot is offered to who waits for it, and booked when they accept', async () => {
    const [leaves, waits] = [await newPatient(ask), await newPatient(ask)];
    const slot = (await freeDay())[1]!;
    const made = await bookSlot(ask, leaves.id, clinic.type, slot);
    const waiting = await ask<Booked>('POST', '/api/appointments/waitlist', {
      patient_id: waits.id,
      type_id: clinic.type.id,
      wish: {
        earliest: dateOf(slot),
        latest: dateOf(slot),
        weekdays: [],
        part_of_day: 'any',
        resource_ids: [clinic.providers[0]!.id],
      },
    });
    await using desk = await personAs(browser, hospital, 'receptionist', { timezoneId: FAR_AWAY });
    await cancel(desk, made);
    await desk.page.getByText(/: cancelled$/).waitFor();
    await using nurse = await personAs(browser, hospital, 'nurse', { viewport: TABLET });
    const { page } = nurse;
    await nurse.open(`/appointments/waiting-list?type=${clinic.type.id}`);
    const row = page.locator('tr[data-row]', { hasText: waits.family });
    await row.getByText(timeOf(slot)).first().waitFor();
    await expectAccessible(page);
    await row.getByRole('button', { name: 'Patient accepts' }).click();
    await page.getByText('Booked what was offered').waitFor();
    expect(await now(waiting.id)).toMatchObject({ status: 'booked', start: slot.start });
    for (const { complaints } of [desk, nurse]) expect(complaints).toEqual([]);
  });

  it('When I look for somebody on the day board, then I find them, and save what I see', async () => {
    const [sought, other] = [await newPatient(ask), await newPatient(ask)];
    const slots = await freeDay();
    const made = await bookSlot(ask, sought.id, clinic.type, slots[0]!);
    await bookSlot(ask, other.id, clinic.type, slots[1]!);
    await using person = await personAs(browser, hospital, 'receptionist', { timezoneId: FAR_AWAY });
    const { page, complaints } = person;
    await person.open(`/appointments?date=${dateOf(made)}`);
    await page.getByText(other.family).waitFor();
    for (const viewport of [DESKTOP, TABLET]) {
      await page.setViewportSize(viewport);
      const { x, width } = (await page.getByRole('columnheader', { name: 'Next step' }).boundingBox())!;
      expect(x + width).toBeLessThanOrEqual(viewport.width);
    }
    await page.getByLabel('Name, number or token').fill(`ada ${sought.family.toLowerCase()}`);
    await page.getByText(other.family).waitFor({ state: 'detached' });
    expect(await page.locator('tr[data-row]').count()).toBe(1);
    await page.getByText(timeOf(made)).first().waitFor();
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toContain(sought.family);
    expect(saved).toContain(timeOf(made));
    expect(saved).not.toContain(other.family);
    await page.emulateMedia({ media: 'print' });
    await page.getByLabel('Name, number or token').waitFor({ state: 'hidden' });
    expect(await page.getByText(sought.family).first().isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('When ten of us work on one calendar, then each sees by themselves what the others do', {
    timeout: 300_000,
  }, async () => {
    const { id: patient } = await newPatient(ask);
    const slots = await freeDay();
    const visits: Booked[] = [];
    for (let index = 0; index < RECEPTIONISTS; index++)
      visits.push(await bookSlot(ask, patient, clinic.type, slots[index * 2]!));
    const date = dateOf(visits[0]!);
    await using desks = new AsyncDisposableStack();
    const people: Person[] = [];
    // They come one after the other, and work all at once.
    for (const { id } of visits) {
      const person = desks.use(await personAs(browser, hospital, 'receptionist', { viewport: TABLET }));
      await person.open(calendarOf(date));
      await visit(person.page, id).waitFor();
      await person.page.locator('[data-live="live"]').waitFor();
      people.push(person);
    }
    await Promise.all(
      people.map(async ({ page }, index) => {
        const { confirm } = await byKeyboard(page, visits[index]!.id, ['ArrowDown', 'ArrowDown']);
        await confirm();
      }),
    );
    const moved = await Promise.all(visits.map(({ id }) => now(id)));
    expect(moved.map((each, index) => minutesLater(visits[index]!, each))).toEqual(visits.map(() => 10));
    for (const { page } of people)
      for (const each of moved)
        if (dateOf(each) === date)
          await expect
            .poll(() => visit(page, each.id).getAttribute('aria-label'), { timeout: 15_000 })
            .toMatch(new RegExp(`^${timeOf(each)}`));
  });
});
