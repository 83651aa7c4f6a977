import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { MeasuredHospital } from './measure/hospital.ts';
import { type LoadRequest, loadWith } from './measure/load.ts';
import { type Line, printTable } from './measure/table.ts';

const LIST = fileURLToPath(new URL('../../shared/data/terminology/icd10/icd10cm_fy2022.csv', import.meta.url));
const WANTED_MS = 50;

/** What people type, of each kind. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  'by code': ['E11', 'I10', 'j45.9', 'S72', 'Z0', 'M'],
  'a word': ['diabetes', 'fracture', 'asthma', 'initial', 'hypertension', 'unspecified'],
  'words in any order': ['type 2 diabetes', 'radius fracture left', 'chest pain', 'knee pain right', 'heart failure'],
  'as one types': ['fr', 'fra', 'in', 'un', 'acc', 'typ 2 dia', 'chr kid dis', 'le', 'enc'],
  misspelt: ['diabtes type 2', 'pnuemonia', 'hipertension', 'migrane', 'fractur of femour', 'apendicitis'],
  nonsense: ['qqqq', 'zzxxy fracture', 'xylo'],
};

/** Finding a diagnosis among the 95,000 codes of ICD-10-CM. */
export async function benchCodes(hospital: MeasuredHospital): Promise<void> {
  if (!existsSync(LIST)) {
    process.stdout.write(`bench codes is skipped: there is no list of ICD-10-CM at ${LIST}\n`);
    return;
  }
  const { stdout } = await promisify(execFile)(hospital.hms, ['terminology', LIST, '--home', hospital.home], {
    env: hospital.environment,
  });
  await hospital.withDatabase('clinical', async (client) => {
    await client.query('vacuum (freeze, analyze)');
    await client.query('checkpoint');
  });
  const headers = { authorization: `Bearer ${await hospital.signIn('physician')}` };
  const requestsOf = (words: readonly string[]) =>
    Array.from(
      { length: 300 },
      (_, turn): LoadRequest => ({
        path: `/api/clinical/diagnosis-codes?search=${encodeURIComponent(words[turn % words.length]!)}`,
      }),
    );
  const lines: Line[] = [];
  for (const [kind, words] of Object.entries(kinds)) {
    const figures = await loadWith({
      url: hospital.url,
      connections: 1,
      headers,
      requests: requestsOf(words),
      seconds: 3,
      runs: 3,
    });
    lines.push({ what: `${kind}, 1 connection`, ...figures });
  }
  const mix = await loadWith({
    url: hospital.url,
    connections: 8,
    headers,
    requests: requestsOf(Object.values(kinds).flat()),
  });
  lines.push({ what: 'mix of all, 8 connections', ...mix });
  printTable(`GET …/diagnosis-codes of ${stdout.trim()}; wanted: under ${WANTED_MS} ms`, lines);
}
