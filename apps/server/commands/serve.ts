import { invalid } from '@hms/platform/contract';
import { checkListening } from '../address.ts';
import { defineCommand } from '../command.ts';
import { enrolment } from '../first-steps.ts';
import { openFoundation } from '../foundation.ts';
import { openFrontDoor } from '../front-door.ts';
import { readHomeFile } from '../home/home-file.ts';
import { startHospital } from '../hospital.ts';
import { services } from '../services.ts';
import { namedTls, selfMadeTls } from '../tls.ts';
import { buildWeb } from '../web/build-web.ts';

const names = ['gateway', ...services.map(({ contract }) => contract.service)];

export default defineCommand({
  usage: 'serve <service…>',
  about: `Starts some of the services in this process: ${names.join(', ')}. The others are reached where --peers says. Processes of one hospital share HMS_DATABASE_URL, HMS_KEY and HMS_SHARED_SECRET.`,
  options: {},
  settings: 'all',
  operands: [1, names.length],
  async run({ operands, settings: read, environment, terminal, stop }) {
    for (const name of operands)
      if (!names.includes(name))
        throw invalid('unknown-service', `There is no service ${name}: choose among ${names.join(', ')}.`);
    const settings = (await read()).values;
    await checkListening(settings.host, settings.port);
    const named = await namedTls(settings);
    if (operands.includes('gateway')) {
      if (operands.length > 1) throw invalid('gateway-alone', 'The gateway runs in a process of its own.');
      const tls = named ?? (await selfMadeTls(settings));
      const web = await buildWeb({ terminal, signal: stop.signal });
      await using door = await openFrontDoor({ settings, tls, web, terminal, signal: stop.signal });
      terminal.print(`ready ${door.url}`);
      await stop.arrived;
      return;
    }
    await using foundation = await openFoundation({
      settings,
      // What `start` made a demo stays one; a new home never becomes one here.
      demo: (await readHomeFile(settings.home))?.demo ?? false,
      environment,
      terminal,
      signal: stop.signal,
    });
    const tls = named ?? (await selfMadeTls(settings));
    const chosen = services.filter(({ contract }) => operands.includes(contract.service));
    await using hospital = await terminal.step('opening the services', () =>
      startHospital({ foundation, services: chosen, tls, terminal, signal: stop.signal }),
    );
    const welcome = operands.includes('auth') ? await enrolment(hospital) : [];
    await foundation.home.announce(hospital.ownUrl);
    terminal.print(`ready ${hospital.ownUrl}`);
    for (const line of welcome) terminal.print(line);
    await stop.arrived;
    terminal.note('stopping …');
  },
});
