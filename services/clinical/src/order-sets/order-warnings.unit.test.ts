import { expect, it } from 'vitest';
import type { EntryRecord } from '../entries/entry-kind.ts';
import { warningsOf } from './order-warnings.ts';

const loinc = { system: 'http://loinc.org', code: '2823-3', display: 'Potassium' };
const entry = (fields: object, words: object) => ({ id: 'e', fields, words }) as unknown as EntryRecord;
const item = (name: string, coding: typeof loinc | null = null) => ({ name, coding, category: 'laboratory' as const });

it.each([
  ['the same code', item('K+', loinc), [entry({ coding: loinc }, { name: 'Potassium' })], [], ['duplicate']],
  [
    'another code of the same name',
    item('Potassium', { ...loinc, code: '2828-2' }),
    [entry({ coding: loinc }, { name: 'Potassium' })],
    [],
    [],
  ],
  [
    'the same name without a code',
    item(' potassium'),
    [entry({ coding: null }, { name: 'Potassium' })],
    [],
    ['duplicate'],
  ],
  ['a substance in the name', item('Penicillin V 500 mg'), [], [entry({}, { substance: 'penicillin' })], ['allergy']],
  ['a substance that nobody knows any more', item('Penicillin V'), [], [entry({}, {})], []],
  [
    'nothing of it',
    item('Chest X-ray'),
    [entry({ coding: loinc }, { name: 'Potassium' })],
    [entry({}, { substance: 'latex' })],
    [],
  ],
])('%s', (_what, ordered, orders, allergies, kinds) => {
  expect(warningsOf(ordered, { orders, allergies }).map(({ kind }) => kind)).toEqual(kinds);
});
