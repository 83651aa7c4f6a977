import { join } from 'node:path';
import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { CHECKOUT } from '../read-settings.ts';
import { findChromium } from '../testing/chromium.ts';

export default defineCommand({
  usage: 'screens',
  about: 'Draws the main pages of a fresh demo hospital into docs/screens, which the README shows.',
  options: {},
  settings: [],
  async run({ terminal }) {
    const chromium = await findChromium(terminal);
    if (!chromium) throw invalid('no-chromium', 'Chromium is missing and cannot be installed here.');
    process.env.HMS_CHROMIUM = chromium;
    const { takeScreens } = await import('@hms/e2e/screens');
    await takeScreens(join(CHECKOUT, 'docs/screens'), terminal.note);
  },
});
