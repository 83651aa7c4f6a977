import { invalid, tooLarge } from '@hms/platform/contract';
import { isObject, type Resource } from '../resource/resource.ts';

/** One entry of a batch or transaction, as the client sent it. */
export interface Entry {
  readonly index: number;
  readonly fullUrl: string | undefined;
  readonly resource: Resource | undefined;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Relative to the base. */
  readonly url: string;
  readonly ifMatch: number | undefined;
  readonly ifNoneMatch: string | undefined;
  readonly ifModifiedSince: string | undefined;
  readonly ifNoneExist: string | undefined;
}

export interface ReadBundle {
  readonly type: 'batch' | 'transaction';
  readonly entries: readonly Entry[];
}

const MOST_ENTRIES = 20_000;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

export const malformedBundle = (text: string) => invalid('malformed-bundle', text, { members: { issue: 'structure' } });

/** Throws `malformed-bundle`, `too-many-entries`. */
export function readBundle(body: unknown, base: string): ReadBundle {
  if (!isObject(body) || body.resourceType !== 'Bundle') throw malformedBundle('The body is a Bundle.');
  const { type, entry = [] } = body;
  if (type !== 'batch' && type !== 'transaction')
    throw malformedBundle('The type of the Bundle is batch or transaction.');
  if (!Array.isArray(entry)) throw malformedBundle('The entries of a Bundle are an array.');
  if (entry.length > MOST_ENTRIES) throw tooLarge('too-many-entries', `A Bundle has at most ${MOST_ENTRIES} entries.`);
  return { type, entries: entry.map((each, index) => readEntry(each, index, base)) };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function readEntry(entry: unknown, index: number, base: string): Entry {
  const at = `Bundle.entry[${index}]`;
  const request = isObject(entry) ? entry.request : undefined;
  if (!isObject(entry) || !isObject(request)) throw malformedBundle(`${at} has no request.`);
  const { method, url } = request;
  if (typeof method !== 'string' || !METHODS.has(method) || typeof url !== 'string')
    throw malformedBundle(`${at}.request has a method and an url.`);
  const { resource } = entry;
  if (resource !== undefined && (!isObject(resource) || typeof resource.resourceType !== 'string'))
    throw malformedBundle(`${at}.resource is no resource.`);
  return {
    index,
    fullUrl: text(entry.fullUrl),
    resource: resource as Resource | undefined,
    method: (method === 'HEAD' ? 'GET' : method) as Entry['method'],
    url: (url.startsWith(`${base}/`) ? url.slice(base.length + 1) : url).replace(/^\//, ''),
    ifMatch: versionIn(text(request.ifMatch), at),
    ifNoneMatch: text(request.ifNoneMatch),
    ifModifiedSince: text(request.ifModifiedSince),
    ifNoneExist: text(request.ifNoneExist),
  };
}

function versionIn(tag: string | undefined, at: string): number | undefined {
  if (tag === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag)?.[1];
  if (version === undefined) throw malformedBundle(`${at}.request.ifMatch is an ETag such as W/"3".`);
  return Number(version);
}

/** The path and the query of an entry's address. */
export function addressOf({ url }: Entry): { readonly path: string[]; readonly query: string } {
  const [path = '', ...query] = url.split('?');
  return { path: path.split('/').filter((part) => part !== ''), query: query.join('?') };
}
