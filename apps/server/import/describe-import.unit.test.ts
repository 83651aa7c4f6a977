import { expect, test } from 'vitest';
import { describeImport } from './describe-import.ts';

const patients = (created: number, updated: number, unchanged: number) =>
  new Map([['Patient', { created, updated, unchanged }]]);

test('everything was taken', () => {
  const summary = { files: 30, broken: [], taken: patients(1200, 3, 0), skipped: new Map(), refused: new Map() };
  expect(describeImport(summary, 2)).toEqual([
    '           created  updated  unchanged  per second',
    '  Patient    1,200        3          0         602',
    '',
    '30 files in 2.0 s',
  ]);
});

test('what waits and what is broken is named', () => {
  const summary = {
    files: 1,
    refused: new Map([['before-birth', 2]]),
    broken: [{ file: 'a.json', reason: 'it is not JSON' }],
    taken: patients(0, 0, 0),
    skipped: new Map([
      ['Claim', 7],
      ['Observation', 12_345],
    ]),
  };
  expect(describeImport(summary, 0.04).slice(3)).toEqual([
    '1 file in 0.0 s',
    '',
    'Skipped, as nothing takes them over yet; a later import brings them:',
    '  Observation  12,345',
    '  Claim             7',
    '',
    'Refused, by the reason:',
    '  before-birth  2',
    '',
    '1 file could not be taken in whole:',
    '  a.json: it is not JSON',
  ]);
});
