import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { reachHospital } from '../reach-hospital.ts';
import { services } from '../services.ts';

const names = services.map(({ contract }) => contract.service);
const POSITION = /^([0-9a-f-]{36})\/(\d{1,18})\/(\d{1,15})$/;

export default defineCommand({
  usage: 'replay <service> <producer> --since TIME | --after POSITION',
  about:
    'Lets a service apply the events of another again, from a moment or behind a position on. That is for effects that are the same however often they happen, such as read models: others would happen twice. A position is the header hms-position of a record.',
  options: {
    since: { describe: 'The first event at or after this ISO instant is the first one.', value: 'TIME' },
    after: { describe: 'The event behind this position is the first one.', value: 'POSITION' },
  },
  settings: [],
  operands: [2, 2],
  async run(invocation) {
    const { operands, options, terminal } = invocation;
    for (const name of operands)
      if (!names.includes(name))
        throw invalid('unknown-service', `There is no service ${name}: choose among ${names.join(', ')}.`);
    const to = placeOf(options);
    await using hospital = await reachHospital(invocation);
    const [service, from] = operands as [string, string];
    const response = await hospital.fetch(`/internal/services/${service}/replay`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ from, ...to }),
    });
    if (!response.ok) {
      const { detail } = (await response.json()) as { detail?: string };
      throw invalid('replay-failed', `${service} does not replay ${from}: ${detail}`);
    }
    terminal.print(`${service} applies the events of ${from} again`);
  },
});

function placeOf({ since, after }: { since: string | undefined; after: string | undefined }) {
  if ((since === undefined) === (after === undefined))
    throw invalid('usage', 'Say from where: with --since TIME or --after POSITION.');
  if (since !== undefined) {
    if (Number.isNaN(Date.parse(since)))
      throw invalid('usage', `"${since}" is no instant such as 2026-11-01T06:00:00Z.`);
    return { since: new Date(since).toISOString() };
  }
  const [, incarnation, xid, seq] = POSITION.exec(after!) ?? [];
  if (!incarnation) throw invalid('usage', `"${after}" is no position such as <log>/<transaction>/<number>.`);
  return { after: { incarnation, xid: xid!, seq: Number(seq) } };
}
