import { hash, randomUUID } from 'node:crypto';

/** A UUIDv7 (RFC 9562): 48 bits of the given time in milliseconds, then random bits. */
export function newId(at: Date = new Date()): string {
  return `${timePart(at.getTime())}-7${randomUUID().slice(15)}`;
}

let last = { at: Number.NaN, text: '' };

/** Many ids are made within one millisecond. */
function timePart(at: number): string {
  if (at !== last.at) {
    const time = Math.max(0, at).toString(16).padStart(12, '0');
    last = { at, text: `${time.slice(0, 8)}-${time.slice(8)}` };
  }
  return last.text;
}

const BYTES = 16;

/** A UUID of 128 bits of a digest: version 8, the one for ids of one's own making (RFC 9562). The same text has the same one. */
export function digestUuid(text: string): string {
  const bytes = hash('sha256', text, 'buffer').subarray(0, BYTES);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
