import { batched, type Queryable, statement } from '@hms/platform/database';
import { estimateMatches } from './estimate-matches.ts';
import type { KeyRange } from './key-grammar.ts';
import type { Attempt } from './key-probes.ts';
import { type Found, type ProbeReply, type ProbeRequest, probeReplies, probeStatement } from './probe-statement.ts';
import { remembered } from './remembered.ts';
import { type AfterCursor, writeCursor } from './search-cursor.ts';
import { type SearchablePatient, searchKeys } from './search-keys.ts';
import {
  badCursor,
  COUNTED,
  ENOUGH,
  offsetOf,
  once,
  type SearchPage,
  type SearchRequest,
  type Total,
} from './search-page.ts';

/** Searches that share a statement, and statements under way at a time. */
const SHARED = { lanes: 2, most: 40 };
const TOTALS = 2_000;
const TOTAL_LIVES_MS = 1_000;
const ESTIMATE_LIVES_MS = 30_000;

/** What an attempt finds: a page, or all that it finds where that is not enough. */
type AttemptResult =
  | { readonly kind: 'page'; readonly page: SearchPage }
  | { readonly kind: 'few'; readonly found: readonly Found[] };

export interface Attempts {
  page(request: SearchRequest, attempt: Attempt, index: number, cursor?: AfterCursor): Promise<AttemptResult>;
  /** The first of the patients found, without their texts. */
  ids(request: SearchRequest, attempt: Attempt, most: number): Promise<string[]>;
}

export function createAttempts(database: Queryable, now: () => number): Attempts {
  const totals = remembered<Total>(TOTALS, now);
  const probe = batched<ProbeRequest, ProbeReply>(
    async (requests) => probeReplies(await database.all(probeStatement(requests))),
    SHARED,
  );

  async function totalOf({ filter }: SearchRequest, attempt: Attempt, counted: number | undefined): Promise<Total> {
    const count = counted ?? (await probe({ attempt, filter, take: 0, skip: 0, count: true })).count!;
    if (count <= COUNTED) return { total: count, totalIsEstimate: false };
    return { total: await estimateMatches(database, attempt, filter), totalIsEstimate: true };
  }

  return {
    async page(request, attempt, index, cursor) {
      const { filter, perPage } = request;
      const skip = cursor ? 0 : offsetOf(request);
      const start = cursor ? await behind(database, attempt, cursor) : { attempt };
      const totalKey = JSON.stringify([request.text, filter, index]);
      let total = totals.get(totalKey);
      const { found, count } = await probe({
        ...start,
        filter,
        skip,
        take: Math.max(perPage + 1, ENOUGH),
        count: !total && !cursor,
      });
      if (count !== undefined && count < ENOUGH)
        return {
          kind: 'few',
          found: skip === 0 ? found : (await probe({ attempt, filter, skip: 0, take: ENOUGH, count: false })).found,
        };
      if (!total) {
        total = await totalOf(request, attempt, count);
        totals.set(totalKey, total, total.totalIsEstimate ? ESTIMATE_LIVES_MS : TOTAL_LIVES_MS);
      }
      const shown = once(found.slice(0, perPage));
      const page = cursor?.page ?? request.page;
      const last = found[perPage - 1];
      const hasNext = found.length > perPage && last !== undefined;
      const next = last && { attempt: index, probe: last.probe + (cursor?.probe ?? 0), id: last.id, page: page + 1 };
      return {
        kind: 'page',
        page: {
          ...total,
          ids: shown.map(({ id }) => id),
          items: shown.map(({ item }) => item),
          page,
          hasNext,
          hasPrevious: page > 1,
          ...(hasNext && next ? { nextCursor: writeCursor({ kind: 'after', ...next }) } : {}),
        },
      };
    },

    async ids({ filter }, attempt, most) {
      const { found } = await probe({ attempt, filter, take: most, skip: 0, count: false, idsOnly: true });
      return once(found).map(({ id }) => id);
    },
  };
}

const findDocument = statement<[string], { document: string }>(
  'document-of-patient',
  'select document from patients where id = $1',
);

/** The rest of an attempt, behind the patient at whom the last page ended. Throws `cursor-invalid`. */
async function behind(database: Queryable, attempt: Attempt, cursor: AfterCursor) {
  const [probe, ...rest] = attempt.slice(cursor.probe);
  const row = probe && (await database.first(findDocument(cursor.id)));
  const key = row && keyWithin(JSON.parse(row.document) as SearchablePatient, probe);
  if (!key) throw badCursor();
  return { attempt: [{ ...probe, from: key }, ...rest], after: { key, id: cursor.id } };
}

const keyWithin = (patient: SearchablePatient, { from, to }: KeyRange): string | undefined =>
  searchKeys(patient).find((key) => byBytes(key, from) >= 0 && byBytes(key, to) < 0);

/** The order of the column, which is not that of JavaScript's strings beyond the basic plane. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
