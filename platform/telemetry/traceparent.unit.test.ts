import { describe, expect, it } from 'vitest';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

describe('traceparent', () => {
  it.each([
    [`00-${trace}-${span}-01`, 1, 'the example of the recommendation'],
    [`00-${trace}-${span}-00`, 0, 'not recorded'],
    [`00-${trace}-${span}-03`, 1, 'a flag that is not known'],
    [`cc-${trace}-${span}-01`, 1, 'a later version'],
    [`cc-${trace}-${span}-01-what-the-future-brings`, 1, 'a later version with more parts'],
  ])('%s is read: %s', (text, traceFlags) => {
    expect(parseTraceparent(text)).toEqual({ traceId: trace, spanId: span, traceFlags });
  });

  it.each<[unknown, string]>([
    [undefined, 'absent'],
    [['a', 'b'], 'twice'],
    [`00-${trace}-${span}-01-more`, 'more parts than version 00 has'],
    [`ff-${trace}-${span}-01`, 'a version that is not allowed'],
    [`00-${'0'.repeat(32)}-${span}-01`, 'no trace'],
    [`00-${trace}-${'0'.repeat(16)}-01`, 'no span'],
    [`00-${trace.toUpperCase()}-${span}-01`, 'capitals'],
    [`00-${trace}-${span}`, 'no flags'],
    [` 00-${trace}-${span}-01`, 'a space'],
  ])('%s counts as absent: %s', (text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });

  it('is written as it is read', () => {
    const text = `00-${trace}-${span}-01`;
    expect(formatTraceparent(parseTraceparent(text)!)).toBe(text);
  });
});
