import { clinicalContract } from '@hms/contracts/clinical';
import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { reachHospital } from '../reach-hospital.ts';
import { loadCodeList } from '../terminology/load-code-list.ts';
import { readCodeList } from '../terminology/read-code-list.ts';

/** As shells have it after Ctrl-C. */
const INTERRUPTED = 130;

export default defineCommand({
  usage: 'terminology <file> [--edition YEAR] [--older]',
  about:
    'Loads a list of ICD-10-CM, by which diagnoses are coded, and puts it in the place of the one before: CSV with the columns code, billable and long_description, or the order file that CMS publishes each year. Nothing happens where the same file is in use already. Searches find the list before until the new one is whole.',
  options: {
    edition: { describe: 'The year of the list, where the name of the file does not tell it.', value: 'YEAR' },
    older: { describe: 'Also in place of a list of a later year.' },
  },
  settings: [],
  operands: [1, 1],
  async run(invocation) {
    const { operands, options, terminal, stop } = invocation;
    const list = await readCodeList(operands[0]!);
    const edition = options.edition ?? list.year;
    if (!edition) throw invalid('edition-unclear', 'The name of the file tells no year: say it by --edition.');
    await using hospital = await reachHospital(invocation);
    const began = performance.now();
    const bar = terminal.progress('loading codes');
    try {
      const loaded = await loadCodeList(hospital.clientOf(clinicalContract), list, {
        edition,
        older: options.older,
        signal: stop.signal,
        onProgress: bar.show,
      }).finally(bar.end);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      terminal.print(
        loaded
          ? `ICD-10-CM ${edition}: ${loaded.codes.toLocaleString('en-US')} codes in ${seconds} s`
          : `ICD-10-CM ${edition} is in use already`,
      );
      return 0;
    } catch (error) {
      if (error !== stop.signal.reason) throw error;
      terminal.note('stopped: the list before stays in use');
      return INTERRUPTED;
    }
  },
});
