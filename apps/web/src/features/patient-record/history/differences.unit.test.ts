import { describe, expect, it } from 'vitest';
import { differencesOf, textsOf } from './differences.ts';

describe('what is different in a changed field', () => {
  it.each([
    ['a value', 'Nowak', 'Novak', [[['f'], 'Nowak', 'Novak']]],
    [
      'a part of a group',
      { city: 'Eastport', state: 'MA' },
      { city: 'Millbrook', state: 'MA' },
      [[['f', 'city'], 'Eastport', 'Millbrook']],
    ],
    ['a group where there was none', null, { city: 'Eastport' }, [[['f', 'city'], undefined, 'Eastport']]],
    ['a group that is gone', { city: 'Eastport' }, null, [[['f', 'city'], 'Eastport', undefined]]],
    ['a list', ['nuts'], ['nuts', 'milk'], [[['f'], ['nuts'], ['nuts', 'milk']]]],
    ['a part that is null on one side and absent on the other', { a: null }, {}, []],
    ['nothing', [{ a: 1 }], [{ a: 1 }], []],
  ])('%s', (_what, before, after, expected) => {
    expect(differencesOf({ field: 'f', before, after }).map((each) => [each.path, each.before, each.after])).toEqual(
      expected,
    );
  });
});

describe('the texts of a value', () => {
  it.each([
    ['nothing', null, []],
    ['a text', 'x', ['x']],
    ['a list', ['x', 'y'], ['x', 'y']],
    ['a list of groups', [{ system: 'phone', value: '1' }, { value: '2' }], ['phone, 1', '2']],
    ['an empty list', [], []],
    ['no', false, ['false']],
  ])('%s', (_what, value, expected) => {
    expect(textsOf(value, String)).toEqual(expected);
  });
});
