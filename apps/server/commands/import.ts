import { invalid } from '@hms/platform/contract';
import { defineCommand } from '../command.ts';
import { describeImport } from '../import/describe-import.ts';
import { findFiles } from '../import/find-files.ts';
import { importFiles } from '../import/import-files.ts';
import { reachHospital } from '../reach-hospital.ts';

const CONCURRENCY = 6;
const HEADERS = { 'content-type': 'application/fhir+json', prefer: 'return=minimal' };
/** As shells have it after Ctrl-C. */
const INTERRUPTED = 130;

export default defineCommand({
  usage: 'import <file…> [--source URI]',
  about:
    'Takes over what other systems hold: FHIR R4 Bundles, or single resources, of any type, from JSON files, folders and patterns. Each file is a FHIR transaction, taken whole or not at all; one of more than 2,000 resources is taken in parts. What was imported before is brought up to date, and nothing happens where nothing changed. A broken file harms no other; it is named with the reason, and the exit code is 1 then.',
  options: {
    source: {
      describe: 'The system that the files come from, where their resources have other ids than UUIDs.',
      value: 'URI',
    },
  },
  settings: [],
  operands: [1, Number.POSITIVE_INFINITY],
  async run(invocation) {
    const { operands, options, terminal, stop } = invocation;
    const { files, missing } = await findFiles(operands);
    if (files.length === 0) throw invalid('nothing-to-import', `There is no file behind ${missing.join(', ')}.`);
    await using hospital = await reachHospital(invocation);
    const began = performance.now();
    const bar = terminal.progress('importing');
    const summary = await importFiles({
      files,
      system: options.source,
      send: (body, signal) => hospital.fetch('/fhir/R4', { method: 'POST', headers: HEADERS, body, signal }),
      concurrency: CONCURRENCY,
      signal: stop.signal,
      onProgress: bar.show,
    })
      .catch((error) => {
        if (error === stop.signal.reason) return undefined;
        throw error;
      })
      .finally(bar.end);
    if (!summary) {
      terminal.note('stopped: what was imported stays, and the next import goes on from there');
      return INTERRUPTED;
    }
    const broken = [...missing.map((file) => ({ file, reason: 'there is no such file' })), ...summary.broken];
    const lines = describeImport({ ...summary, broken }, (performance.now() - began) / 1000);
    for (const line of lines) terminal.print(line);
    return broken.length > 0 ? 1 : 0;
  },
});
