import type { ImportedFields } from '@hms/contracts/patient';
import { blindIndex, type Key } from '@hms/platform/security';

export interface ImportSource {
  readonly system: string;
  readonly id: string;
}

const MARK_BYTES = 12;

/** The fingerprint of a patient of another system: tells nobody which, and finds it again, also after an erasure. */
export const importKeyOf = (secret: Key, { system, id }: ImportSource): string =>
  blindIndex(secret, JSON.stringify(['source', system, id])).toString('base64url');

/** A fingerprint of each field as the other system gave it, so that the next import shows which of them it changed. */
export const importMarks = (secret: Key, content: Readonly<Record<string, unknown>>): ImportedFields =>
  Object.fromEntries(
    Object.entries(content)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, mark(secret, field, value)]),
  );

const mark = (secret: Key, field: string, value: unknown): string =>
  blindIndex(secret, `${field}:${canonical(value)}`)
    .subarray(0, MARK_BYTES)
    .toString('base64url');

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
