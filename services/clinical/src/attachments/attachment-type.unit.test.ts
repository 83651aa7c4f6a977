import { expect, it } from 'vitest';
import { attachmentType } from './attachment-type.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);

it.each([
  ['a PDF', text('%PDF-1.7 …'), 'application/pdf'],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1), 'image/png'],
  ['plain text', text('Brief an die Ärztin\n'), 'text/plain'],
  ['a program', bytes(0x4d, 0x5a, 0x90, 0x00), undefined],
  ['text of another encoding', bytes(0xc4, 0x72, 0x7a), undefined],
  ['nothing', bytes(), undefined],
])('%s', (_what, file, type) => {
  expect(attachmentType(file)).toBe(type);
});
