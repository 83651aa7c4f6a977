import { authContract } from '@hms/contracts/auth';
import type { Contract } from '@hms/platform/contract';
import type { Client } from '@hms/platform/service';
import { demoAccounts } from '@hms/service-auth/demo';
import { seedDemo, wantsDemo } from './demo/seed-demo.ts';
import type { Hospital } from './hospital.ts';
import type { SettingsRead } from './read-settings.ts';
import type { Terminal } from './terminal.ts';

/** Fills a demo hospital, or makes the link for the first administrator. @returns what to say to the person who started it */
export async function firstSteps(
  hospital: Hospital,
  settings: SettingsRead['values'],
  terminal: Terminal,
): Promise<string[]> {
  const clientOf = <C extends Contract>(contract: C, account?: string): Client<C> =>
    hospital.host.client(contract, account);
  if (settings.demo) {
    if (await wantsDemo(settings.home))
      await terminal.step('filling the demo hospital', () =>
        seedDemo({ home: settings.home, clientOf, settle: () => hospital.host.processAll() }, new Date()),
      );
    return describeAccounts();
  }
  return enrolment(hospital);
}

/** How the first administrator comes in, while there is none. */
export async function enrolment({ host }: Hospital): Promise<string[]> {
  const { link } = await host.client(authContract).createFirstAdministratorLink();
  return link ? ['', `Enrol the first administrator, once: ${link}`] : [];
}

function describeAccounts(): string[] {
  const widest = Math.max(...demoAccounts.map(({ username }) => username.length));
  const { password } = demoAccounts[0]!;
  return [
    '',
    `DEMO: nothing real may be entered. Password of all accounts: ${password}`,
    ...demoAccounts.map(
      ({ username, totp_secret, name }) => `  ${username.padEnd(widest)}  TOTP ${totp_secret}  ${name}`,
    ),
    'For programs: ./hms accounts --json',
  ];
}
