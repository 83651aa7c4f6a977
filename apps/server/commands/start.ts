import { checkListening } from '../address.ts';
import { defineCommand } from '../command.ts';
import { firstSteps } from '../first-steps.ts';
import { openFoundation } from '../foundation.ts';
import { refuseHeld } from '../home/home-lock.ts';
import { namedTls, selfMadeTls } from '../tls.ts';
import { beginWeb } from '../web/begin-web.ts';

export default defineCommand({
  usage: 'start [options]',
  about:
    'Starts the whole hospital on this machine: makes its home folder where there is none, builds the web application where that is due, starts PostgreSQL and every service, and serves until Ctrl-C. A second Ctrl-C ends it at once.',
  options: {},
  settings: 'all',
  async run({ settings: read, environment, terminal, stop }) {
    const settings = (await read()).values;
    // Before the port, which the hospital of this home has taken itself.
    await refuseHeld(settings.home);
    await checkListening(settings.host, settings.port);
    const named = await namedTls(settings);
    // While PostgreSQL starts, the web application is built where it has to be, and every service is read from disk.
    await using building = beginWeb({ terminal, signal: stop.signal });
    const loading = import('../hospital.ts');
    loading.catch(() => undefined);
    await using foundation = await openFoundation({
      settings,
      demo: settings.demo,
      environment,
      terminal,
      signal: stop.signal,
    });
    const tls = named ?? (await selfMadeTls(settings));
    const web = await building.folder;
    await using hospital = await terminal.step('opening the hospital', async () => {
      const { startHospital } = await loading;
      return startHospital({ foundation, tls, web, terminal, signal: stop.signal });
    });
    const welcome = await firstSteps(hospital, foundation.settings, terminal);
    await foundation.home.announce(hospital.ownUrl);
    terminal.print(`ready ${hospital.url}`);
    for (const line of welcome) terminal.print(line);
    if (tls?.selfMade)
      terminal.print(`its certificate was made here; browsers show this fingerprint: ${tls.fingerprint}`);
    await stop.arrived;
    terminal.note('stopping …');
  },
});
