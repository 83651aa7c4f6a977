import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { reachHospital } from '../reach-hospital.ts';
import { services } from '../services.ts';

const names = services.map(({ contract }) => contract.service);

export default defineCommand({
  usage: 'rebuild <service…>',
  about: `Empties the state tables of a service and plays its event log again. Readers see the old state until the new one is whole. Services: ${names.join(', ')}.`,
  options: {},
  settings: [],
  operands: [1, names.length],
  async run(invocation) {
    const { operands, terminal } = invocation;
    for (const name of operands)
      if (!names.includes(name))
        throw invalid('unknown-service', `There is no service ${name}: choose among ${names.join(', ')}.`);
    await using hospital = await reachHospital(invocation);
    for (const name of operands) {
      const answer = await terminal.step(`rebuilding ${name}`, async () => {
        const response = await hospital.fetch(`/internal/services/${name}/rebuild`, { method: 'POST' });
        return (await response.json()) as { events?: number; detail?: string };
      });
      if (answer.events === undefined) throw invalid('rebuild-failed', `${name} was not rebuilt: ${answer.detail}`);
      terminal.print(`${name}: ${answer.events} events played`);
    }
  },
});
