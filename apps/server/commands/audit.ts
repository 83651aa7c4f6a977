import { auditContract } from '@hms/contracts/audit';
import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { counted } from '../counted.ts';
import { reachHospital } from '../reach-hospital.ts';

export default defineCommand({
  usage: 'audit verify [--json]',
  about:
    'Checks the whole audit trail: every entry against its chain, the signed checkpoints and the anchor outside the database. Names the first entry that was changed, removed, inserted, reordered or cut off, and exits with 1 then.',
  options: { json: { describe: 'As JSON.' } },
  settings: [],
  operands: [1, 1],
  async run(invocation) {
    const { operands, options, terminal } = invocation;
    if (operands[0] !== 'verify') throw invalid('unknown-use', 'The audit trail can be verified: ./hms audit verify');
    await using hospital = await reachHospital(invocation);
    const audit = hospital.clientOf(auditContract);
    const verdict = await terminal.step('verifying the audit trail', () => audit.verifyTrail());
    if (options.json) terminal.print(JSON.stringify(verdict, null, 2));
    else {
      const { entries, checkpoints, anchored_up_to, duration_ms } = verdict;
      terminal.print(
        `${counted(entries, 'entry', 'entries')} and ${counted(checkpoints, 'signed checkpoint')} checked in ${(duration_ms / 1000).toFixed(1)} s; anchored up to entry ${anchored_up_to}`,
      );
      if (verdict.first_bad) terminal.print(`NOT AS WRITTEN: ${verdict.first_bad.text}`);
      if (verdict.anchor_lost) terminal.print('THE ANCHOR IS LOST: the end of the trail cannot be proven.');
      if (verdict.ok) terminal.print('The trail is as it was written.');
    }
    return verdict.ok ? 0 : 1;
  },
});
