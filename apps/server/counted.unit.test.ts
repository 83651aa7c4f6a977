import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, 'file', undefined, '0 files'],
  [1, 'file', undefined, '1 file'],
  [1, 'entry', 'entries', '1 entry'],
  [1234567, 'entry', 'entries', '1,234,567 entries'],
])('%i × %s', (count, one, many, said) => expect(counted(count, one, many)).toBe(said));
