import type { BreakGlassRequest } from '@hms/contracts/auth';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';
import { instantOf, instantOrNull } from '../instant.ts';

interface Row extends Omit<BreakGlassRequest, 'opened_at' | 'until' | 'ended_at' | 'review'> {
  opened_at: Date;
  until: Date;
  ended_at: Date | null;
  verdict: 'justified' | 'not-justified' | null;
  review_note: string | null;
  reviewed_by: string | null;
  reviewed_at: Date | null;
}

const columns = `id, user_id, username, patient_id, reason_code, reason_text, opened_at, until, ended_at, verdict,
  review_note, reviewed_by, reviewed_at, version`;

const byId = statement<[string], Row>('find-break-glass', `select ${columns} from break_glass where id = $1`);
const openOf = statement<[string, Date], Row>(
  'open-break-glass-of-user',
  `select ${columns} from break_glass where user_id = $1 and ended_at is null and until > $2 order by opened_at`,
);
const awaiting = statement<[], { awaiting: number }>(
  'count-break-glass-to-review',
  'select count(*)::int as awaiting from break_glass where reviewed_at is null',
);

const toRequest = ({ verdict, review_note, reviewed_by, reviewed_at, ...row }: Row): BreakGlassRequest => ({
  ...row,
  opened_at: instantOf(row.opened_at),
  until: instantOf(row.until),
  ended_at: instantOrNull(row.ended_at),
  review:
    verdict === null || reviewed_by === null || reviewed_at === null
      ? null
      : { verdict, note: review_note, reviewed_by, reviewed_at: instantOf(reviewed_at) },
});

/** Throws `break-glass-not-found`. */
export async function getBreakGlass(database: Queryable, id: string): Promise<BreakGlassRequest> {
  const row = await database.first(byId(id));
  if (row === undefined) throw notFound('break-glass-not-found', 'There is no such case.');
  return toRequest(row);
}

export const openBreakGlassOf = async (database: Queryable, user: string, now: Date): Promise<BreakGlassRequest[]> =>
  (await database.all(openOf(user, now))).map(toRequest);

export const countAwaitingReview = async (database: Queryable): Promise<number> =>
  (await database.first(awaiting()))?.awaiting ?? 0;

export interface BreakGlassFilter {
  reviewed: boolean;
  user: string | undefined;
  patient: string | undefined;
  limit: number;
}

/** Cases that await review, oldest first; reviewed ones newest first. */
export async function searchBreakGlass(
  database: Queryable,
  { reviewed, user, patient, limit }: BreakGlassFilter,
): Promise<BreakGlassRequest[]> {
  const rows = await database.all<Row>({
    sql: `select ${columns} from break_glass
      where ${reviewed ? 'reviewed_at is not null' : 'reviewed_at is null'}
        and ($1::uuid is null or user_id = $1) and ($2::uuid is null or patient_id = $2)
      order by opened_at ${reviewed ? 'desc' : ''} limit $3`,
    parameters: [user ?? null, patient ?? null, limit],
  });
  return rows.map(toRequest);
}
