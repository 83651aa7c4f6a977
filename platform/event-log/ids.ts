import { randomUUID } from 'node:crypto';

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
