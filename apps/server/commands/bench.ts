import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';

const names = [
  'start',
  'reads',
  'search',
  'chart',
  'codes',
  'creates',
  'fhir',
  'fhir-growth',
  'web',
  'footprint',
] as const;

export default defineCommand({
  usage: 'bench [--home DIR] [name…]',
  about: `Measures this machine and this hospital in one run, beside bare limits: ${names.join(', ')}; all of them without a name. It starts a hospital of its own and removes it afterwards; in the folder of --home DIR it stays, so that the next run finds its people there.`,
  options: {},
  settings: [],
  operands: [0, names.length],
  async run({ operands, settings, terminal }) {
    const asked = operands.length > 0 ? operands : names;
    for (const name of asked)
      if (!names.includes(name as never))
        throw invalid('unknown-bench', `There is no bench ${name}: choose among ${names.join(', ')}.`);
    const { runBenches } = await import('@hms/bench');
    // Only where it is said on the spot: HMS_HOME names the hospital that people use.
    const { values, origins } = await settings();
    const home = origins.home === 'flag --home' ? values.home : undefined;
    await runBenches({ asked: new Set(asked), home, note: terminal.note });
  },
});
