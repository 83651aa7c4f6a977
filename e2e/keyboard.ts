import type { Locator, Page } from 'playwright-core';

/** Opens the command palette, types, and walks to the offer of that name: by keyboard alone. */
export async function chooseInPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').waitFor();
  await page.keyboard.type(name);
  const offer = palette.getByRole('option', { name, exact: true });
  await offer.waitFor();
  while ((await offer.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** More than any page has. */
const MOST_STOPS = 150;

/** Presses Tab until the element has the focus: fails where the keyboard does not reach it. */
export async function tabTo(element: Locator): Promise<void> {
  await element.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await element.evaluate((node) => node === node.ownerDocument.activeElement)) return;
    await element.page().keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${element}`);
}
