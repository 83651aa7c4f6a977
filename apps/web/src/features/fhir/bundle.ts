import type { PageOfRows } from '../../list/data-list.tsx';
import { at, isList, type Json, parseExact, wordAt } from './exact-json.ts';
import { momentOf, readable, subjectOf, titleOf } from './readable.ts';

/** A resource among those that a search found, in short. */
export interface Found {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly status: string;
  readonly moment: string;
  readonly version: string;
  /** An instant; empty where the server does not say. */
  readonly updated: string;
  /** Not found itself, but referred to, or referring. */
  readonly included: boolean;
}

export interface Page extends PageOfRows<Found> {
  /** What the server had to say beside. */
  readonly warnings: readonly string[];
}

export interface Version {
  readonly version: number;
  readonly updated: string;
  /** `POST`, `PUT`, `PATCH` or `DELETE`. */
  readonly method: string;
  /** Undefined once deleted. */
  readonly resource: Json | undefined;
}

const entriesOf = (bundle: Json): readonly Json[] => {
  const entries = at(bundle, 'entry');
  return isList(entries) ? entries : [];
};

/** The cursor in the link to the next page, as this server writes it. */
function nextIn(bundle: Json): string | null {
  const links = at(bundle, 'link');
  const next = isList(links) ? links.find((each) => wordAt(each, 'relation') === 'next') : undefined;
  const url = wordAt(next, 'url');
  return url ? new URL(url, 'http://localhost').searchParams.get('_page') : null;
}

/** A page of a search. @param text of a Bundle of type `searchset` */
export function foundIn(text: string): Page {
  const bundle = parseExact(text);
  const nextCursor = nextIn(bundle);
  const entries = entriesOf(bundle);
  const outcomes = entries.filter((entry) => wordAt(entry, 'search', 'mode') === 'outcome');
  const total = wordAt(bundle, 'total');
  return {
    rows: entries.filter((entry) => !outcomes.includes(entry)).map(foundAs),
    hasNext: nextCursor !== null,
    nextCursor,
    ...(total === undefined ? {} : { total: Number(total) }),
    warnings: outcomes.map((entry) => wordAt(entry, 'resource', 'issue', 0, 'diagnostics') ?? ''),
  };
}

function foundAs(entry: Json): Found {
  const resource = at(entry, 'resource') ?? null;
  const status = at(resource, 'status') ?? at(resource, 'clinicalStatus') ?? at(resource, 'active');
  return {
    type: wordAt(resource, 'resourceType') ?? '',
    id: wordAt(resource, 'id') ?? '',
    title: titleOf(resource),
    subject: subjectOf(resource),
    status: typeof status === 'boolean' ? (status ? 'active' : 'inactive') : readable(status),
    moment: momentOf(resource),
    version: wordAt(resource, 'meta', 'versionId') ?? '',
    updated: wordAt(resource, 'meta', 'lastUpdated') ?? '',
    included: wordAt(entry, 'search', 'mode') === 'include',
  };
}

/** The versions of a resource, the newest first, and the cursor of the older ones. @param text of a Bundle of type `history` */
export function versionsIn(text: string): { readonly versions: readonly Version[]; readonly next: string | null } {
  const bundle = parseExact(text);
  return {
    next: nextIn(bundle),
    versions: entriesOf(bundle).map((entry) => ({
      version: Number(/\d+/.exec(wordAt(entry, 'response', 'etag') ?? '')?.[0] ?? 0),
      updated: wordAt(entry, 'response', 'lastModified') ?? '',
      method: wordAt(entry, 'request', 'method') ?? '',
      resource: at(entry, 'resource'),
    })),
  };
}
