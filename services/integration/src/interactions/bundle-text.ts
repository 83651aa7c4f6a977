import type { StoredResource } from '../store/resources-table.ts';

/** An entry as JSON text: resources are put in as they are kept. */
export interface EntryText {
  readonly fullUrl?: string;
  readonly text?: string;
  readonly search?: { readonly mode: 'match' | 'include' | 'outcome' };
  readonly request?: object;
  readonly response?: object;
}

export interface BundleText {
  readonly id: string;
  readonly type: 'searchset' | 'history' | 'batch-response' | 'transaction-response';
  readonly updated: Date;
  readonly total?: number | undefined;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entries: readonly EntryText[];
}

/** A Bundle as text, without taking the resources apart. */
export function bundleText({ id, type, updated, total, link, entries }: BundleText): string {
  const head = {
    resourceType: 'Bundle',
    id,
    meta: { lastUpdated: updated.toISOString() },
    type,
    ...(total === undefined ? {} : { total }),
    ...(link.length === 0 ? {} : { link }),
  };
  // An empty array is no FHIR.
  if (entries.length === 0) return JSON.stringify(head);
  return `${JSON.stringify(head).slice(0, -1)},"entry":[${entries.map(entryText).join(',')}]}`;
}

function entryText({ fullUrl, text, search, request, response }: EntryText): string {
  let members = '';
  if (fullUrl !== undefined) members += `,"fullUrl":${JSON.stringify(fullUrl)}`;
  if (text !== undefined) members += `,"resource":${text}`;
  if (search !== undefined) members += `,"search":{"mode":"${search.mode}"}`;
  if (request !== undefined) members += `,"request":${JSON.stringify(request)}`;
  if (response !== undefined) members += `,"response":${JSON.stringify(response)}`;
  return `{${members.slice(1)}}`;
}

export const urlOf = (base: string, { type, id }: Pick<StoredResource, 'type' | 'id'>): string =>
  `${base}/${type}/${id}`;
