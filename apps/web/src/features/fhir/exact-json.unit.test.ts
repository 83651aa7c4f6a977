import { describe, expect, it } from 'vitest';
import { parseExact, same, textOf, wordAt } from './exact-json.ts';

const text =
  '{"resourceType":"Observation","valueQuantity":{"value":1.50},"component":[],"note":[{"text":"a \\"b\\""}]}';

describe('a resource that is read to be shown', () => {
  it('keeps the digits of its numbers, and is the same text when written again', () => {
    expect(textOf(parseExact(text))).toBe(text);
    expect(wordAt(parseExact(text), 'valueQuantity', 'value')).toBe('1.50');
  });

  it('is written on lines of its own for reading', () => {
    expect(textOf(parseExact('{"a":[1.0,{"b":null}],"c":{}}'), '  ')).toBe(
      '{\n  "a": [\n    1.0,\n    {\n      "b": null\n    }\n  ],\n  "c": {}\n}',
    );
  });

  it('differs from another by digits as well', () => {
    expect(same(parseExact('[1.5]'), parseExact('[1.50]'))).toBe(false);
    expect(same(parseExact('{"a":[true]}'), parseExact(' {"a" : [true]}'))).toBe(true);
    expect(same(undefined, undefined)).toBe(true);
  });

  it('finds nothing where the path leads nowhere', () => {
    expect(wordAt(parseExact(text), 'note', 3, 'text')).toBeUndefined();
    expect(wordAt(parseExact(text), 'note', 0, 'text')).toBe('a "b"');
  });
});
