import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCursor, type SearchCursor, writeCursor } from './search-cursor.ts';

const number = fc.integer({ min: 0, max: 9_999_999 });
const cursor: fc.Arbitrary<SearchCursor> = fc.oneof(
  fc.record({ kind: fc.constant('offset' as const), skip: number, page: number }),
  fc.record({ kind: fc.constant('after' as const), attempt: number, probe: number, page: number, id: fc.uuid() }),
);

describe('cursors', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(cursor, (written) => {
        expect(readCursor(writeCursor(written))).toEqual(written);
      }),
    );
  });

  it('are refused when they are none of ours', () => {
    const text = (content: string) => Buffer.from(content).toString('base64url');
    for (const bad of [
      '',
      'x',
      text('o 1'),
      text('o -1 1'),
      text('a 0 0 1 none'),
      text('a 0 0 1'),
      text('b 1 1'),
      text('o 1 99999999'),
      text('o 1 1 1'),
    ])
      expect(readCursor(bad)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (any) => void readCursor(any)));
  });
});
