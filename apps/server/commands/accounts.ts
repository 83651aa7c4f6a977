import { invalid } from '@hms/platform/contract';
import { demoAccounts } from '@hms/service-auth/demo';
import { defineCommand } from '../command.ts';
import { readHomeFile } from '../home/home-file.ts';

export default defineCommand({
  usage: 'accounts [--json]',
  about: 'Lists the demo accounts with their passwords and TOTP secrets. They exist in demo hospitals only.',
  options: { json: { describe: 'As JSON: username, role, password, totp secret.' } },
  settings: [],
  async run({ options, settings, terminal }) {
    const { home } = (await settings()).values;
    if ((await readHomeFile(home))?.demo === false)
      throw invalid('not-a-demo', `The hospital of ${home} is no demo: it has no such accounts.`);
    const accounts = demoAccounts.map(({ username, name, role, password, totp_secret }) => ({
      username,
      name,
      role,
      password,
      totp_secret,
    }));
    if (options.json) terminal.print(JSON.stringify(accounts, null, 2));
    else
      for (const { username, password, totp_secret, name } of accounts)
        terminal.print(`${username.padEnd(22)}${password.padEnd(18)}${totp_secret}  ${name}`);
  },
});
