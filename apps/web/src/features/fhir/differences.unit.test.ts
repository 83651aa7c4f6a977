import { describe, expect, it } from 'vitest';
import { differences, pathText } from './differences.ts';
import { parseExact, textOf } from './exact-json.ts';

const between = (before: string, after: string) =>
  differences(parseExact(before), parseExact(after)).map((each) =>
    [
      pathText(each.path),
      each.before === undefined ? '' : textOf(each.before),
      each.after === undefined ? '' : textOf(each.after),
    ].join('|'),
  );

describe('the difference between two versions', () => {
  it.each([
    ['nothing', '{"a":1}', '{ "a": 1 }', []],
    ['a changed value', '{"gender":"male"}', '{"gender":"female"}', ['gender|"male"|"female"']],
    ['digits', '{"value":1.5}', '{"value":1.50}', ['value|1.5|1.50']],
    ['what is new and what is gone', '{"a":1}', '{"b":{"c":2}}', ['a|1|', 'b||{"c":2}']],
    ['deep inside', '{"name":[{"given":["A","B"]}]}', '{"name":[{"given":["A","C"]}]}', ['name[0].given[1]|"B"|"C"']],
    ['an entry put first, not all that follow', '{"a":[1,2,3]}', '{"a":[0,1,2,3]}', ['a[0]||0']],
    ['an entry taken out', '{"a":[1,2,3]}', '{"a":[1,3]}', ['a[1]|2|']],
    ['an entry changed among others', '{"a":[{"x":1},{"x":2}]}', '{"a":[{"x":1},{"x":9}]}', ['a[1].x|2|9']],
    ['a value that became a list', '{"a":"x"}', '{"a":["x"]}', ['a|"x"|["x"]']],
    ['null and nothing', '{"a":null}', '{}', ['a|null|']],
  ])('is %s', (_what, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  it('is found within a moment in lists of thousands', () => {
    const many = (last: number) => `{"a":[${Array.from({ length: 3_000 }, (_, index) => index).join(',')},${last}]}`;
    expect(between(many(-1), many(-2))).toEqual(['a[3000]|-1|-2']);
  });
});
