import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Terminal } from '../terminal.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const found = (): string | undefined => [process.env.HMS_CHROMIUM, ...PLACES].find((path) => path && existsSync(path));

/** The browser for the browser tests; installed by apt where that is possible and allowed. */
export async function findChromium(terminal: Terminal): Promise<string | undefined> {
  const there = found();
  if (there) return there;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return undefined;
  await terminal.step('installing Chromium', async () => {
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-q', '-y', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: 'ignore',
      });
    apt('update');
    apt('install', '--no-install-recommends', 'chromium', 'fonts-liberation');
  });
  return found();
}
