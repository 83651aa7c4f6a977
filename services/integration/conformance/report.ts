import { verdictOf } from './verdicts.ts';

interface Row {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly text: string;
  readonly conformance: string;
  readonly actors: string;
}

/** The cells of a CSV [RFC 4180]. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

function rowsOf(csv: string): Row[] {
  const [, ...rows] = cellsOf(csv);
  return rows.map(([set = '', id = '', url = '', text = '', conformance = '', actors = '']) => ({
    set,
    id,
    url,
    text: text.replaceAll('*', '').replaceAll(/\s+/g, ' ').trim(),
    conformance,
    actors,
  }));
}

const pageOf = ({ url }: Row): string =>
  url
    .replace(/^.*\//, '')
    .replace(/[.#].*$/, '')
    .toLowerCase()
    .replace('structuredefinition-us-core-', 'sd-');

const LONGEST = 180;
const shortened = (text: string): string => {
  const plain = text.replaceAll(/\]\([^)]*\)/g, ']').replaceAll('|', '/');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain;
};

/** The page of our conformance with US Core: each requirement that a server shall meet, and what shows it. */
export function conformanceReport(csv: string): string {
  const rows = rowsOf(csv).filter(
    ({ conformance, actors }) => conformance.startsWith('SHALL') && actors.includes('Server'),
  );
  const judged = rows.map((row) => ({ row, verdict: verdictOf(pageOf(row), row.text) }));
  const sets = [...new Set(rows.map(({ set }) => set))];
  const count = (set: string, name: string) =>
    judged.filter(({ row, verdict }) => row.set === set && verdict.verdict === name).length;
  const summary = sets.map(
    (set) => `| ${set} | ${count(set, 'met')} | ${count(set, 'not met')} | ${count(set, 'not applicable')} |`,
  );
  const details = sets.flatMap((set) => [
    `## ${set}`,
    '',
    '| | requirement | | shown by, or why |',
    '|---|---|---|---|',
    ...judged
      .filter(({ row }) => row.set === set)
      .map(({ row, verdict }) => {
        const shown = verdict.verdict === 'met' ? `“${verdict.test}” in \`${verdict.file}\`` : verdict.why;
        return `| [${row.id}](${row.url}) | ${shortened(row.text)} | ${verdict.verdict} | ${shown} |`;
      }),
    '',
  ]);
  return [
    '# Conformance with US Core',
    '',
    'Made by `node services/integration/generate-conformance.ts` from the requirements of HL7’s test kit: each one that a server shall meet, whether',
    'it is met, and the test that shows it. What no test shows counts as not met. Where no service of the hospital records something yet, as of drugs,',
    'laboratory and imaging, it is met by what is kept, shown and found of it once another system has written it here by FHIR.',
    '',
    '| | met | not met | not applicable |',
    '|---|---|---|---|',
    ...summary,
    '',
    ...details,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
