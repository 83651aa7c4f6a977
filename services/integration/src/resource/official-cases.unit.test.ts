import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFhirPath, untold } from './load-fhirpath.ts';

/** The cases that HL7 publishes with FHIRPath for R4; they are no part of this repository. */
const CASES = join(import.meta.dirname, '../../../../../shared/data/fhirpath/r4/fhirpath/tests-fhir-r4.xml');

/** Their examples are not at hand, so only cases are run that ask nothing of them. */
const OF_AN_EXAMPLE =
  /Patient|Observation|Questionnaire|ValueSet|Parameters|Appointment|contained|telecom|category|name\b|birthDate|children|descendants|today|now\(|timeOfDay/;

/** What the library answers otherwise: none of these occurs in a rule of R4 or is of use in a patch. */
const OTHERWISE = [
  'HighBoundaryDateTimeMillisecond1',
  'HighBoundaryDateTimeMillisecond3',
  'HighBoundaryDecimal15',
  'HighBoundaryDecimal16',
  'HighBoundaryQuantity',
  'LowBoundaryDateTimeMillisecond1',
  'LowBoundaryDecimal15',
  'LowBoundaryQuantity',
  'PrecisionDateTimeMilliseconds',
  'PrecisionDecimal',
  'PrecisionTimeMilliseconds',
  'PrecisionTimeMinutes',
  'PrecisionYear',
  'testCollectionBoolean1',
  'testConformsTo2',
  'testEquality23',
  'testEquivalent23',
  'testIif10',
  'testIif6',
  'testMinus5',
  'testNEquality17',
  'testPlusDate19',
  'testQuantity4',
  'testReplaceMatches2',
  'testSort8',
  'testVariables1',
  'testVariables2',
];

interface Case {
  readonly name: string;
  readonly expression: string;
  readonly isWrong: boolean;
  readonly expected: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (text: string): string =>
  text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);

function casesIn(xml: string): Case[] {
  const tests = xml.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(/<test ([^>]*)>([\s\S]*?)<\/test>/g);
  return [...tests].flatMap(([, attributes = '', body = '']) => {
    const [, about, expression] = /<expression([^>]*)>([\s\S]*?)<\/expression>/.exec(body) ?? [];
    if (expression === undefined || OF_AN_EXAMPLE.test(expression)) return [];
    const outputs = [...body.matchAll(/<output[^>]*?(?:\/>|>([\s\S]*?)<\/output>)/g)];
    return [
      {
        name: /name="([^"]*)"/.exec(attributes)![1]!,
        expression: plain(expression),
        isWrong: /invalid=/.test(about ?? ''),
        expected: outputs.map(([, value = '']) => plain(value)),
      },
    ];
  });
}

/** Times are the same at whichever place they are told. */
function isSame(found: string, expected: string): boolean {
  const value = expected.replace(/^@T?/, '');
  if (found === value || (value !== '' && Number(found) === Number(value))) return true;
  return expected.startsWith('@') && !Number.isNaN(Date.parse(value)) && Date.parse(found) === Date.parse(value);
}

function answersAsPublished({ expression, isWrong, expected }: Case): boolean {
  const { fhirpath, r4 } = loadFhirPath();
  try {
    const found = fhirpath.evaluate({ resourceType: 'Patient' }, expression, undefined, r4, { traceFn: untold });
    const texts = (found as unknown[]).map(String);
    return !isWrong && texts.length === expected.length && texts.every((text, at) => isSame(text, expected[at]!));
  } catch {
    return isWrong;
  }
}

describe.skipIf(!existsSync(CASES))('FHIRPath, by the official cases (skipped where they are not at hand)', () => {
  it('is as published but for what is named here', () => {
    const cases = casesIn(readFileSync(CASES, 'utf8'));
    expect(cases.length).toBeGreaterThan(500);
    const otherwise = cases.filter((each) => !answersAsPublished(each)).map(({ name }) => name);
    expect(otherwise.toSorted()).toEqual(OTHERWISE);
  });
});
