import { describe, expect, it } from 'vitest';
import { compileCheck } from './check.ts';
import { defineContract } from './contract.ts';
import type { Failure } from './failure.ts';
import { operation } from './operation.ts';
import { bytes, date, line, nullable, oneOf, record, type TSchema, Type, uuid } from './schema.ts';

const complaints = (check: (value: unknown) => unknown, value: unknown): unknown => {
  try {
    return check(value);
  } catch (error) {
    return (error as Failure).members.errors;
  }
};

describe('checking an input', () => {
  const check = compileCheck(
    record({ id: uuid(), kind: oneOf(['a', 'b']), born: Type.Optional(nullable(date())), extras: Type.Unknown() }),
    'body',
  );
  const fine = { id: '01890000-0000-7000-8000-000000000000', kind: 'a', extras: null };

  it('gives back what fits', () => {
    expect(check(fine)).toBe(fine);
    expect(check({ ...fine, born: null })).toBeTruthy();
  });

  it.each([
    ['0000-01-01', false],
    ['0001-01-01', true],
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['2024-2-29', false],
    ['99999-01-01', false],
  ])('knows the calendar: %s %s', (born, fits) => {
    expect(Array.isArray(complaints(check, { ...fine, born }))).toBe(!fits);
  });

  it.each<[string, unknown, string, RegExp]>([
    ['no text', { ...fine, extras: { a: ['x\u0000'] } }, '/extras/a/0', /not text/],
    ['half a pair', { ...fine, extras: '\ud800' }, '/extras', /not text/],
    ['a name that is no text', { ...fine, extras: { 'a\u0000': 1 } }, '/extras', /field name/],
    ['more than a number can be', JSON.parse('{"extras": -1e999}'), '/extras', /too large a number/],
    ['a wrong choice', { ...fine, kind: 'c' }, '/kind', /./],
    ['nothing', null, '', /./],
  ])('says where there is %s', (_what, value, path, message) => {
    expect(complaints(check, value)).toMatchObject([{ path, message: expect.stringMatching(message) }]);
  });

  it.each<[string, TSchema, unknown, object]>([
    ['too little', Type.String({ minLength: 2 }), 'a', { path: '/it', rule: 'minLength', expected: 2 }],
    ['too little or nothing', nullable(line(5, { minLength: 1 })), '', { path: '/it', rule: 'minLength', expected: 1 }],
    ['another form', Type.String({ pattern: '^a$' }), 'b', { path: '/it', rule: 'pattern' }],
    ['no date', date(), '2023-02-29', { path: '/it', rule: 'format', expected: 'date' }],
    ['no choice', oneOf(['a']), 'b', { path: '/it', rule: 'enum' }],
    ['another type', Type.Integer(), 'b', { path: '/it', rule: 'type', expected: 'integer' }],
    ['too large', Type.Integer({ maximum: 9 }), 10, { path: '/it', rule: 'maximum', expected: 9 }],
    ['nothing', date(), undefined, { path: '/it', rule: 'required' }],
    ['something missing inside', record({ a: date() }), {}, { path: '/it/a', rule: 'required' }],
    ['what it was refined for', bytes(), 'x', { path: '/it', rule: 'refine' }],
  ])('names the rule that is broken by %s, and what it asks for', (_what, schema, it, expected) => {
    const found = complaints(compileCheck(record({ it: schema }), 'body'), it === undefined ? {} : { it });
    expect(found).toEqual([{ ...expected, message: expect.any(String) }]);
  });

  it('stops at 64 levels and leaves bytes alone', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(check({ ...fine, extras: nested(63) })).toBeTruthy();
    expect(complaints(check, { ...fine, extras: nested(64) })).toEqual([
      { path: expect.any(String), rule: 'depth', message: expect.stringContaining('64 levels') },
    ]);
    expect(check({ ...fine, extras: Buffer.from('a\u0000b') })).toBeTruthy();
  });

  it('names at most five unknown fields and twenty complaints, in short', () => {
    const unknown = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`${'x'.repeat(60)}${n}`, 1]));
    const [complaint] = complaints(check, { ...fine, ...unknown }) as { message: string }[];
    expect(complaint!.message.split(',')).toHaveLength(5);
    const crowd = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x${n}`, 1]));
    expect(complaints(check, { ...fine, ...crowd })).toEqual([
      { path: '', rule: 'additionalProperties', message: 'has fields that are not known' },
    ]);
    const many = compileCheck(record({ list: Type.Array(Type.Integer()) }), 'body');
    expect(complaints(many, { list: Array(50).fill('x') })).toHaveLength(20);
  });

  it('reads numbers and truth from text where a path or a query is checked', () => {
    const query = compileCheck(
      record({ page: Type.Optional(Type.Integer({ minimum: 1 })), all: Type.Optional(Type.Boolean()) }),
      'query',
      true,
    );
    expect(query({ page: '3', all: 'true' })).toEqual({ page: 3, all: true });
    for (const page of ['', 'x', '0', '1.5', '0x10', '1e3', ' 1', '1e999', '9'.repeat(30), ['1', '2']])
      expect(complaints(query, { page }), String(page)).toBeInstanceOf(Array);
  });
});

it('a contract names only permissions that it declares', () => {
  const contract = (permission: 'public' | 'a:read') => () =>
    defineContract({
      service: 'a',
      path: '/api/a',
      describe: 'a',
      permissions: {},
      operations: { get: operation({ method: 'GET', path: '/', summary: 'a', permission, audit: 'none' }) },
      events: {},
    });
  expect(contract('public')).not.toThrow();
  expect(contract('a:read')).toThrow('a.get names the permission a:read, which nobody declares');
});
