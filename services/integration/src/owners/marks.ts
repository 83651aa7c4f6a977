import { hash } from 'node:crypto';
import { statement } from '@hms/platform/database';
import type { Resource } from '../resource/resource.ts';

/** A digest of each element as the service that owns a resource says it. */
export type Marks = Readonly<Record<string, string>>;

export const findMarks = statement<[readonly string[]], { key: string; marks: Marks | null }>(
  'find-marks',
  'select key::text, marks from fhir_resources where key = any($1::bigint[])',
);

const MARK_LENGTH = 16;
/** They name the resource, and are nobody's to change. */
const NAMES = new Set(['resourceType', 'id']);

export const marksOf = (resource: Resource): Marks =>
  Object.fromEntries(
    Object.entries(resource)
      .filter(([name]) => !NAMES.has(name))
      .map(([name, value]) => [name, hash('sha256', JSON.stringify(value), 'base64url').slice(0, MARK_LENGTH)]),
  );

/**
 * What is kept with what its owner changed since: elements of which the owner says something else than before become what it says, all
 * others stay as they are, also those that only a client ever mentioned.
 *
 * @param kept the resource as it is in the store
 * @param before what its owner said of it when that was written
 */
export function withChanges(kept: Resource, before: Marks, said: Resource): Resource {
  const after = marksOf(said);
  const changed = Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
  const result: Record<string, unknown> = { ...kept };
  for (const name of changed) {
    if (said[name] === undefined) delete result[name];
    else result[name] = name === 'meta' ? { ...(kept.meta ?? {}), ...said.meta } : said[name];
  }
  return result as Resource;
}
