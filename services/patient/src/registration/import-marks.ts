import { hash } from 'node:crypto';
import type { ImportedFields } from '@hms/contracts/patient';
import { blindIndex, type Key } from '@hms/platform/security';

export interface ImportSource {
  readonly system: string;
  readonly id: string;
}

const MARK_LENGTH = 16;

/** The fingerprint of a patient of another system: tells nobody which, and finds it again, also after an erasure. */
export const importKeyOf = (secret: Key, { system, id }: ImportSource): string =>
  blindIndex(secret, JSON.stringify(['source', system, id])).toString('base64url');

/** A fingerprint of each field as the other system gave it, so that the next import shows which of them it changed. */
export function importMarks(secret: Key, content: Readonly<Record<string, unknown>>): ImportedFields {
  const prefix = secret.toString('base64url');
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([field, value]) => [field, mark(prefix, field, value)]));
}

/** A keyed digest, short since it only tells one import from the next; most fields of most patients are empty. */
function mark(prefix: string, field: string, value: unknown): string {
  const text = canonical(value);
  return text === 'null' || text === '[]' || text === '{}'
    ? ''
    : hash('sha256', `${prefix}:${field}:${text}`, 'base64url').slice(0, MARK_LENGTH);
}

/** JSON whose text does not depend on the order of members. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, item) =>
    item && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** What the other system changed since the import that left these marks. */
export function changedSince<Content extends Readonly<Record<string, unknown>>>(
  content: Content,
  marks: ImportedFields,
  earlier: ImportedFields,
): Partial<Content> {
  const changed = Object.entries(content).filter(
    ([field]) => marks[field] !== undefined && marks[field] !== earlier[field],
  );
  return Object.fromEntries(changed) as Partial<Content>;
}
