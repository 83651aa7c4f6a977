import { describe, expect, it } from 'vitest';
import { parseExactly } from './exact-number.ts';

describe('JSON that is read and written again', () => {
  it.each([
    '{"value":1.50}',
    '{"value":-0}',
    '{"value":-0.0,"next":1}',
    '{"value":[1.0,2]}',
    '{"value": 100.00 }'.replaceAll(' ', ''),
    '{"value":1e3}',
    '{"value":1.5E-7}',
    '{"value":12345678901234567890}',
    '{"value":12345678.123456789123}',
    '{"value":0.10}',
    '{"at":"2026-01-01T10:00:00.000Z","value":1.5}',
  ])('keeps the digits of %s', (text) => {
    expect(JSON.stringify(parseExactly(text))).toBe(text);
  });
});
