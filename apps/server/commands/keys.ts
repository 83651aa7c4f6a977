import { conflict, invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { findHolder } from '../home/home-lock.ts';
import type { Rewrapped } from '../key-rotation.ts';
import { type Reach, reachHospital } from '../reach-hospital.ts';

export default defineCommand({
  usage: 'keys rotate | keys forget',
  about:
    'Changes the key-encryption key, which wraps the data keys of all patients and the secrets of all services. "rotate" makes a new one, beside the older ones in the key file, and wraps everything under it, while the hospital works; a change that was cut short goes on where it stood. "forget" then removes the older ones from the key file; the hospital must be stopped. Copies of the home that were made before the change open with the older keys only. Where the keys come from HMS_KEY, name a new one there as current, keep the old one, start again and rotate.',
  options: {},
  settings: [],
  operands: [1, 1],
  async run(invocation) {
    const { operands, terminal } = invocation;
    const [use] = operands;
    if (use !== 'rotate' && use !== 'forget')
      throw invalid('unknown-use', 'Keys are rotated or forgotten: ./hms keys rotate');
    if (use === 'forget') await refuseRunning((await invocation.settings()).values.home);
    await using hospital = await reachHospital(invocation);
    const answer = await terminal.step('wrapping all keys', () => ask(hospital, use));
    terminal.print(
      `Everything stands under the key ${answer.current}: the keys of ${answer.patients} patients and ${answer.secrets} secrets of services were wrapped anew.`,
    );
    if (answer.forgotten) terminal.print(`Removed from the key file: ${answer.forgotten.join(', ') || 'nothing'}.`);
  },
});

/** A registration under way could still be written under an older key. */
async function refuseRunning(home: string): Promise<void> {
  const holder = await findHolder(home);
  if (holder)
    throw conflict('home-in-use', `The hospital of ${home} is running (process ${holder.pid}): stop it first.`);
}

async function ask(hospital: Reach, use: string): Promise<Rewrapped & { readonly forgotten?: readonly string[] }> {
  const response = await hospital.fetch(`/internal/keys/${use}`, { method: 'POST' });
  const answer = await response.json();
  if (!response.ok) throw invalid('keys-not-changed', (answer as { detail: string }).detail);
  return answer as Rewrapped;
}
