import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { conformancePage, PAGE, REQUIREMENTS } from '../generate-conformance.ts';
import { conformanceReport } from './report.ts';
import { rules } from './verdicts.ts';

const ROOT = join(import.meta.dirname, '../../..');

it('names tests that there are', () => {
  const shown = rules.flatMap(({ verdict }) => (verdict.verdict === 'met' ? [verdict] : []));
  const absent = shown.filter(({ file, test }) => !readFileSync(join(ROOT, file), 'utf8').includes(test));
  expect(absent).toEqual([]);
});

it('reads requirements with quotes and line ends in them', () => {
  const csv =
    'Req Set,ID,URL,Requirement,Conformance,Actors\nset,1,https://x/StructureDefinition-us-core-goal.html#a,"Say ""startDate"",\nor so",SHALL,Server,\n';
  expect(conformanceReport(csv)).toContain('| Say "startDate", or so | met |');
});

it.skipIf(!existsSync(REQUIREMENTS))('the page is fresh (skipped where the requirements are not at hand)', () => {
  expect(readFileSync(PAGE, 'utf8') === conformancePage()).toBe(true);
});
