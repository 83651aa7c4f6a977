import type { Browser, Page, WebSocket, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Ask, askingAs, freshFacts, freshName, type Registered } from '../asking.ts';
import { expectAccessible } from '../browser.ts';
import { CHROMIUM, launchBrowser } from '../chromium.ts';
import { personAs } from '../person.ts';

const live = (page: Page, state: 'live' | 'reconnecting') => page.locator(`[data-live="${state}"]`).waitFor();
const unexpected = (complaints: readonly string[]) => complaints.filter((each) => !/\b412\b/.test(each));

describe.skipIf(!CHROMIUM)('one record on two screens', () => {
  const hospital = inject('hospital');
  let browser: Browser;
  let ask: Ask;

  beforeAll(async () => {
    browser = await launchBrowser();
    ask = await askingAs(hospital, 'receptionist');
  });
  afterAll(() => browser.close());

  const registered = (): Promise<Registered> =>
    ask('POST', '/api/patients', {
      last_name: freshName(),
      first_name: 'Teresa',
      ...freshFacts(),
      gender: 'F',
    });

  it('When a colleague saves, then I am told, see it at once, and lose nothing of what I am typing', async () => {
    const { id } = await registered();
    await using rosa = await personAs(browser, hospital, 'receptionist');
    await using nina = await personAs(browser, hospital, 'nurse');
    await nina.open(`/patients/${id}/demographics?edit=demographics`);
    const form = nina.page.getByRole('form', { name: 'Edit demographics' });
    await form.getByLabel('Phone', { exact: true }).fill('555 0199');
    await live(nina.page, 'live');

    await rosa.open(`/patients/${id}/demographics?edit=demographics`);
    await live(rosa.page, 'live');
    await rosa.page.getByLabel('City', { exact: true }).fill('Lakeside');
    await rosa.page.keyboard.press('Control+Enter');
    await rosa.page.getByText('The changes are saved').waitFor();

    await nina.page.getByText('Somebody else changed this record just now.').waitFor();
    await nina.page.getByRole('tabpanel').getByText('Lakeside').waitFor();
    await form.getByText('What you typed is kept').waitFor();
    expect(await form.getByLabel('Phone', { exact: true }).inputValue()).toBe('555 0199');
    await expectAccessible(nina.page);
    await nina.page.keyboard.press('Control+Enter');
    await nina.page.getByRole('form', { name: 'Choose between two versions' }).waitFor();
    await nina.page.keyboard.press('Control+Enter');
    await nina.page.getByText('The changes are saved').waitFor();
    await rosa.page.getByRole('tabpanel').getByText('555 0199').waitFor();
    expect(await ask('GET', `/api/patients/${id}`)).toMatchObject({
      address: { city: 'Lakeside' },
      contact_number: '555 0199',
    });
    expect(unexpected([...rosa.complaints, ...nina.complaints])).toEqual([]);
  });

  it('When the connection breaks, then I am told calmly, and what happened meanwhile is there when it is back', async () => {
    const { id, version } = await registered();
    await using nina = await personAs(browser, hospital, 'nurse');
    const { page } = nina;
    const sockets: WebSocketRoute[] = [];
    let isCut = false;
    await page.routeWebSocket(/\/live$/, (socket) => {
      if (isCut) return void socket.close({ code: 1001 });
      socket.connectToServer();
      sockets.push(socket);
    });
    await nina.open(`/patients/${id}/demographics`);
    await live(page, 'live');
    isCut = true;
    await sockets[0]!.close({ code: 1001 });
    await live(page, 'reconnecting');
    await page
      .getByRole('status')
      .filter({ hasText: 'the connection is being restored' })
      .waitFor({ state: 'attached' });
    await expectAccessible(page);
    await ask('PATCH', `/api/patients/${id}`, { address: { city: 'Hillcrest' } }, { 'if-match': `"${version}"` });
    isCut = false;
    await live(page, 'live');
    await page.getByRole('tabpanel').getByText('Hillcrest').waitFor();
    expect(sockets.length).toBe(2);
  });

  it('When I go from page to page, then one socket follows me, and behind the lock there is none', async () => {
    const { id } = await registered();
    await using rosa = await personAs(browser, hospital, 'receptionist');
    const { page } = rosa;
    const sockets: WebSocket[] = [];
    page.on('websocket', (socket) => sockets.push(socket));
    await rosa.open(`/patients/${id}`);
    await live(page, 'live');
    await page.getByRole('tab', { name: 'Coverage' }).click();
    await page.getByText('No insurance or other payer is known.').waitFor();
    await page.getByRole('banner').getByRole('button').last().click();
    expect(sockets.length).toBe(1);
    await page.getByRole('menuitem', { name: 'Lock the screen' }).click();
    await page.getByText('The screen is locked').waitFor();
    await page.locator('[data-live]').waitFor({ state: 'detached' });
    expect(sockets.map((socket) => socket.isClosed())).toEqual([true]);
  });
});
