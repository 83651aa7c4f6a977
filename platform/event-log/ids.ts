import { randomUUID } from 'node:crypto';

/** A UUIDv7 (RFC 9562): 48 bits of the given time in milliseconds, then random bits. */
export function newId(at: Date = new Date()): string {
  const time = Math.max(0, at.getTime()).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
