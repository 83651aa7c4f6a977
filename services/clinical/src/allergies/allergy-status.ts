import type { AllergyStatus } from '@hms/contracts/clinical';
import type { EntryRecord } from '../entries/entry-kind.ts';

/** Who said when that there are no known allergies. */
export interface NoneKnown {
  readonly at: string;
  readonly by: string;
}

export interface AllergyReview {
  readonly status: AllergyStatus;
  readonly reviewed_at: string | null;
  readonly reviewed_by: string | null;
}

/**
 * What is known of a patient's allergies as a whole. That there are none known is a statement; an allergy that is recorded later
 * ends it, one that was entered in error does not.
 */
export function reviewOf(
  allergies: readonly Pick<EntryRecord, 'updated_at' | 'updated_by' | 'in_error'>[],
  statements: readonly NoneKnown[],
): AllergyReview {
  const recorded = allergies.filter(({ in_error }) => !in_error);
  const latest = newest(recorded.map(({ updated_at, updated_by }) => ({ at: updated_at, by: updated_by })));
  const stated = newest(statements);
  if (stated && (!latest || stated.at > latest.at)) return answer('none-known', stated);
  return latest ? answer('recorded', latest) : answer('not-asked', undefined);
}

const newest = (all: readonly NoneKnown[]): NoneKnown | undefined => all.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];

const answer = (status: AllergyStatus, last: NoneKnown | undefined): AllergyReview => ({
  status,
  reviewed_at: last?.at ?? null,
  reviewed_by: last?.by ?? null,
});
