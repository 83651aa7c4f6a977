import { expect, test } from 'vitest';
import { describeImport } from './describe-import.ts';

const patients = (created: number, updated: number, unchanged: number) =>
  new Map([['Patient', { created, updated, unchanged }]]);

test('everything was taken', () => {
  const summary = { files: 30, broken: [], taken: patients(1200, 3, 0), refused: new Map() };
  expect(describeImport(summary, 2)).toEqual([
    '           created  updated  unchanged  per second',
    '  Patient    1,200        3          0         602',
    '',
    '30 files in 2.0 s',
  ]);
});

test('what is refused and what is broken is named', () => {
  const summary = {
    files: 1,
    refused: new Map([['before-birth', 2]]),
    broken: [{ file: 'a.json', reason: 'it is not JSON' }],
    taken: patients(0, 0, 0),
  };
  expect(describeImport(summary, 0.04).slice(3)).toEqual([
    '1 file in 0.0 s',
    '',
    'Files refused, by the reason:',
    '  before-birth  2',
    '',
    '1 file could not be taken:',
    '  a.json: it is not JSON',
  ]);
});
