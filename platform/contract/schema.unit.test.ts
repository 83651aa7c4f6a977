import { describe, expect, it } from 'vitest';
import { compileCheck } from './check.ts';
import {
  bytes,
  freeObject,
  idList,
  idsIn,
  line,
  maskedUnless,
  nullable,
  personal,
  record,
  Type,
  text,
} from './schema.ts';

const accepts = (schema: Parameters<typeof compileCheck>[0]) => {
  const check = compileCheck(schema, 'body');
  return (value: unknown): boolean => {
    try {
      check(value);
      return true;
    } catch {
      return false;
    }
  };
};

describe('a list of ids', () => {
  const [one, two] = ['0198c0de-0000-7000-8000-00000000abcd', '0198c0de-0000-7000-8000-00000000ABCE'];
  it.each([
    [one, true],
    [`${one},${two}`, true],
    [`${one},${two},${one}`, false],
    ['', false],
    [`${one},`, false],
    [`${one}, ${two}`, false],
    ['system', false],
  ])('%j: %s', (value, fits) => {
    expect(accepts(idList(2))(value)).toBe(fits);
  });

  it('is taken apart into each id once', () => {
    expect(idsIn(`${one},${two},${one.toUpperCase()}`)).toEqual([one, two.toLowerCase()]);
  });
});

describe('text of people', () => {
  const cases = [
    ['José 😀', true, true],
    ['two\nlines', false, true],
    ['a bell \u0007', false, false],
    ['NUL \u0000', false, false],
    ['half a pair \ud83d', false, false],
    ['x'.repeat(21), false, false],
  ] as const;
  it.each(cases)('%j: as a line %s, as text %s', (value, asLine, asText) => {
    expect(accepts(line(20))(value)).toBe(asLine);
    expect(accepts(text(20))(value)).toBe(asText);
  });
});

describe('a free object', () => {
  const isTaken = accepts(record({ metadata: Type.Optional(nullable(freeObject())) }));
  const nested = (levels: number): unknown => (levels === 0 ? 1 : { in: nested(levels - 1) });
  const cases = [
    [{ any: ['thing', 1, null, { at: 'all' }] }, true],
    [{ text: 'NUL \0' }, false],
    [{ list: ['\ud800'] }, false],
    [{ '\0': 1 }, false],
    [nested(39), true],
    [nested(41), false],
    ['no object', false],
  ] as const;
  it.each(cases)('%j is taken: %s', (metadata, taken) => {
    expect(isTaken({ metadata })).toBe(taken);
  });
});

it('bytes are nothing but bytes', () => {
  const isTaken = accepts(bytes());
  expect([Buffer.from('x'), new Uint8Array(2), 'text', null, { 0: 1 }].map(isTaken)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('a mark keeps what makes a schema optional', () => {
  const isTaken = accepts(
    record({ name: personal(Type.Optional(line(9))), ssn: maskedUnless('x:y', Type.Optional(line(9))) }),
  );
  expect(isTaken({})).toBe(true);
});
