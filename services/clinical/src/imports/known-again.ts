import { hash } from 'node:crypto';
import { blindIndex, type Key } from '@hms/platform/security';

/** What another system last said of each field. */
export type Marks = Readonly<Record<string, string>>;

const UUID_BYTES = 16;

/** The id that something of another system has here: always the same (UUID version 8), and telling nobody which it is there. */
export function idOf(secret: Key, kind: string, system: string, source: string): string {
  const bytes = blindIndex(secret, JSON.stringify([kind, system, source])).subarray(0, UUID_BYTES);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const MARK_LENGTH = 16;

/** A keyed fingerprint of each field, by which the next import knows what the other system changed since. */
export function marksOf(secret: Key, content: Readonly<Record<string, unknown>>): Marks {
  const prefix = secret.toString('base64url');
  return Object.fromEntries(
    Object.entries(content).map(([field, value]) => [
      field,
      hash('sha256', `${prefix}:${field}:${JSON.stringify(value)}`, 'base64url').slice(0, MARK_LENGTH),
    ]),
  );
}

/** The fields that the other system changed. */
export const changedFields = <Content extends object>(
  content: Content,
  marks: Marks,
  before: Marks,
): Partial<Content> =>
  Object.fromEntries(Object.entries(content).filter(([field]) => marks[field] !== before[field])) as Partial<Content>;
