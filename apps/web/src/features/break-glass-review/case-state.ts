import type { ListBreakGlassApiResponse } from '../../api/generated/auth.gen.ts';

export type Case = ListBreakGlassApiResponse['requests'][number];
export type CaseState = 'open' | 'awaiting' | 'justified' | 'not-justified';

/** When the record was closed again, or will be. */
export const endOf = ({ ended_at, until }: Pick<Case, 'ended_at' | 'until'>): string => ended_at ?? until;

/** A case is open while its user still sees the record; whether it was judged counts first. */
export function stateOf(given: Case, now: Date): CaseState {
  if (given.review) return given.review.verdict;
  return Date.parse(endOf(given)) > now.getTime() ? 'open' : 'awaiting';
}

const ORDER: readonly CaseState[] = ['open', 'awaiting', 'justified', 'not-justified'];

/** Open ones first, then those that wait for a judgement, the longest waiting first; then the judged, newest first. */
export function inOrder(cases: readonly Case[], now: Date): Case[] {
  const rank = (each: Case) => Math.min(ORDER.indexOf(stateOf(each, now)), 2);
  return cases.toSorted((a, b) => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    const byTime = a.opened_at.localeCompare(b.opened_at);
    return a.review ? -byTime : byTime;
  });
}
