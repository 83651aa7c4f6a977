import fc from 'fast-check';

/** Text that has broken somebody's software before. */
const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff\ud800',
  '\u202eevil\u202c',
  'Z\u0351\u036b\u0343a\u0328l\u0324g\u0321o\u0322',
  'Jose\u0301',
  '👩🏽‍⚕️𠜎',
  '\ufeffbom',
  '\uffff',
  '\r\nSet-Cookie: a=b\r\n\r\n',
  '\u001b[2J\u0007',
  '\u2028\u2029',
  `' or '1'='1`,
  `'; drop table events; --`,
  '$1',
  '%',
  '_%\\',
  '$\u007bjndi:ldap://x}',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  'Infinity',
  '-0',
  '1e999',
  '0x10',
  '9'.repeat(40),
  '0000-00-00',
  '2024-02-30',
  '9999-12-31T23:59:60Z',
  '-000001-01-01T00:00:00Z',
  'infinity',
  'epoch',
  '00000000-0000-0000-0000-000000000000',
  'a'.repeat(300),
  'é'.repeat(5_000),
];

const HOSTILE_NUMBERS = [
  0,
  -0,
  -1,
  0.1,
  1e-320,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  1e22,
  1e308,
  Number.MIN_VALUE,
];

const nested = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let n = 0; n < levels; n++) value = n % 2 === 0 ? [value] : { a: value };
  return value;
};

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** A JSON value that no field expects. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...HOSTILE_NUMBERS) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], nested(50), nested(2_000)),
  },
  { weight: 1, arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 5 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

/** A body that may not even be JSON. */
export const hostileBody: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: hostileValue.map((value) => JSON.stringify(value)) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{',
      '{"a":1,"a":2}',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      '[1e999]',
      '[-1e999, 1E+400]',
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      '"\\ud800"',
      '\ufeff{}',
      'nul',
      '{"a":NaN}',
      "{'a':1}",
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
);
