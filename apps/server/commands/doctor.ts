import { defineCommand } from '../command.ts';
import { findings } from '../doctor/findings.ts';
import type { Finding } from '../doctor/verdict.ts';

const marks = { fine: 'ok   ', doubtful: 'hmm  ', wrong: 'wrong' } as const;

export default defineCommand({
  usage: 'doctor [options]',
  about:
    'Looks at this machine, the settings and the home folder, says what is wrong and how to mend it. Ends with 1 when something is wrong.',
  options: { json: { describe: 'Writes what was found as JSON.' } },
  settings: 'all',
  async run({ options, settings, environment, terminal }) {
    const found = await findings(settings, environment);
    if (options.json) terminal.print(JSON.stringify(found, null, 2));
    else for (const line of found.flatMap(linesOf)) terminal.print(line);
    return found.some(({ state }) => state === 'wrong') ? 1 : 0;
  },
});

function linesOf({ state, subject, says, mend }: Finding): string[] {
  return [`${marks[state]}  ${subject}: ${says}`, ...(mend ? [`       → ${mend}`] : [])];
}
