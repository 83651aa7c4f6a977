import { writeFile } from 'node:fs/promises';
import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { runChaos } from '../drill/chaos.ts';
import { describeChaos } from '../drill/describe-chaos.ts';
import { partNames } from '../drill/distributed-hospital.ts';

const DEAD_SECONDS = 3;

export default defineCommand({
  usage: 'drill chaos [options] [part…]',
  about: `Starts a demo hospital of its own, each service in a process, with Kafka, Redis and PostgreSQL, and works in it as people do. Meanwhile it kills each part in turn and starts it again: ${partNames.join(', ')}; only those that are named, where some are. Afterwards every acknowledged write must be there once, also where other services follow it, and every consumer have caught up; exits with 1 otherwise.`,
  options: {
    dead: {
      value: 'SECONDS',
      describe: `How long each stays dead before it is started again (default: ${DEAD_SECONDS}).`,
    },
    json: { value: 'FILE', describe: 'Writes the report there as JSON.' },
    markdown: { value: 'FILE', describe: 'Writes the report there as Markdown.' },
  },
  settings: [],
  operands: [1, partNames.length + 1],
  async run({ operands: [use, ...parts], options, terminal, stop }) {
    if (use !== 'chaos') throw invalid('unknown-use', 'There is one drill: ./hms drill chaos');
    for (const part of parts)
      if (!partNames.includes(part))
        throw invalid('unknown-part', `There is no part ${part}: choose among ${partNames.join(', ')}.`);
    const dead = Number(options.dead ?? DEAD_SECONDS);
    if (!(dead >= 0 && dead <= 600)) throw invalid('invalid-dead', '--dead must be 0 to 600 seconds.');
    const report = await runChaos({
      ...(parts.length > 0 && { parts }),
      dead: dead * 1000,
      terminal,
      signal: stop.signal,
    });
    const text = describeChaos(report);
    terminal.print(text);
    if (options.json) await writeFile(options.json, `${JSON.stringify(report, null, 2)}\n`);
    if (options.markdown) await writeFile(options.markdown, `${text}\n`);
    return report.ok ? 0 : 1;
  },
});
