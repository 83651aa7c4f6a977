import { isResourceType } from '../definitions/definitions.ts';
import { isObject } from '../resource/resource.ts';
import { fingerprint, keyOf } from './fingerprint.ts';

const LITERAL = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

export interface Literal {
  readonly type: string;
  readonly id: string;
}

/** The resource of this server that a literal reference points to; undefined for others. Own addresses are stored without their base. */
export function localTarget(reference: string): Literal | undefined {
  const [, type, id] = LITERAL.exec(reference) ?? [];
  return type && isResourceType(type) ? { type, id: id! } : undefined;
}

/** What a reference or canonical points to, as the index keeps it. */
export function targetPrint(reference: string): string {
  const local = localTarget(reference);
  return local ? keyOf(local.type, local.id) : fingerprint(`url:${reference}`);
}

/** The texts by which an element refers to something. */
export function referencesOf(value: unknown): string[] {
  if (typeof value === 'string') {
    // A canonical is found with and without its version.
    const bar = value.indexOf('|');
    return bar > 0 ? [value, value.slice(0, bar)] : [value];
  }
  if (!isObject(value)) return [];
  if (typeof value.resourceType === 'string' && typeof value.id === 'string')
    return [`${value.resourceType}/${value.id}`];
  const { reference, url } = value;
  const text = typeof reference === 'string' ? reference : typeof url === 'string' ? url : undefined;
  return text === undefined || text.startsWith('#') ? [] : [text];
}
