import type { PatientSearch } from '../services/patient/src/search/search-patients.ts';
import { type MixedQuery, QUERY_KINDS } from './search-mix.ts';

export interface KindFigures {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Share of the queries whose person was on the first page; of those with fewer than a page of matches. */
  readonly found: number;
}

/** Runs the queries over so many callers at a time; milliseconds per kind and for all. */
export async function measureSearch(
  search: PatientSearch,
  queries: readonly MixedQuery[],
  callers: number,
  idOf: (person: number) => string,
): Promise<{ perSecond: number; kinds: KindFigures[] }> {
  const times = new Map<string, number[]>([...QUERY_KINDS, 'all'].map((kind) => [kind, []]));
  const hits = new Map<string, { found: number; of: number }>();
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (next < queries.length) {
        const query = queries[next++]!;
        const begun = performance.now();
        const page = await search.search({ text: query.text, filter: {}, page: 1, perPage: 20 });
        const took = performance.now() - begun;
        times.get(query.kind)!.push(took);
        times.get('all')!.push(took);
        const hit = hits.get(query.kind) ?? { found: 0, of: 0 };
        hits.set(query.kind, hit);
        if (page.hasNext) continue;
        hit.of++;
        if (page.ids.includes(idOf(query.person))) hit.found++;
      }
    }),
  );
  const elapsed = performance.now() - started;
  const kinds = [...times].map(([kind, taken]) => {
    const sorted = taken.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    const hit = hits.get(kind);
    return {
      kind,
      count: sorted.length,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      found: hit ? hit.found / Math.max(1, hit.of) : 1,
    };
  });
  return { perSecond: (queries.length / elapsed) * 1000, kinds };
}
