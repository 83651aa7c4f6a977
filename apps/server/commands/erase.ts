import { patientContract } from '@hms/contracts/patient';
import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { reachHospital } from '../reach-hospital.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BASES = ['subject-request', 'retention-ended', 'registered-in-error', 'court-order'] as const;

export default defineCommand({
  usage: 'erase <patient> [--basis BASIS] [--scrub]',
  about:
    'Forgets a person: destroys the keys of the record and of those merged into it, and anonymises what is left. It cannot be undone, and is refused under legal hold and while the law asks to keep the record. The patient is named by UUID.',
  options: {
    basis: { describe: `Why: ${BASES.join(', ')}.`, value: 'BASIS' },
    scrub: {
      describe:
        'Also rewrite all tables and the write-ahead log, so that the raw files hold no trace. Takes minutes and locks tables.',
    },
  },
  settings: [],
  operands: [1, 1],
  async run(invocation) {
    const { operands, options, terminal } = invocation;
    const [id = ''] = operands;
    const basis = BASES.find((each) => each === (options.basis ?? 'subject-request'));
    if (!UUID.test(id)) throw invalid('not-a-uuid', 'Name the patient by UUID; a search shows it.');
    if (!basis) throw invalid('unknown-basis', `The basis is one of ${BASES.join(', ')}.`);
    await using hospital = await reachHospital(invocation);
    const { erased } = await hospital.clientOf(patientContract).erasePatient({ params: { id }, body: { basis } });
    terminal.print(`forgotten: ${erased.join(', ')}`);
    if (!options.scrub) return;
    const response = await terminal.step('scrubbing the raw files', () =>
      hospital.fetch('/internal/scrub', { method: 'POST' }),
    );
    if (!response.ok) throw invalid('not-scrubbed', ((await response.json()) as { detail: string }).detail);
    terminal.print('The raw files hold no trace of the person any more.');
  },
});
