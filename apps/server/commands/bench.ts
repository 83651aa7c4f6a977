import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';

const names = ['start', 'reads', 'search', 'creates', 'web', 'footprint'] as const;

export default defineCommand({
  usage: 'bench [name…]',
  about: `Measures this machine and this hospital in one run, beside bare limits: ${names.join(', ')}; all of them without a name. It starts a hospital of its own and removes it afterwards.`,
  options: {},
  settings: [],
  operands: [0, names.length],
  async run({ operands, terminal }) {
    const asked = operands.length > 0 ? operands : names;
    for (const name of asked)
      if (!names.includes(name as never))
        throw invalid('unknown-bench', `There is no bench ${name}: choose among ${names.join(', ')}.`);
    const { runBenches } = await import('@hms/bench');
    await runBenches(new Set(asked), terminal.note);
  },
});
