import type { Verification } from '@hms/contracts/audit';
import { type Queryable, statement } from '@hms/platform/database';

type Stretches = Verification['stretches'];

const read = statement<[number, number], Omit<Stretches[number], 'from'>>(
  'read-trail-stretches',
  `select max(number) as up_to, count(*) as checkpoints,
     to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
   from (select number, at, ntile(12) over (order by number, at) as stretch
     from trail_checkpoints where number > $1 and number <= $2) as signed
   group by stretch order by stretch`,
);

/**
 * The part of the trail that a check found whole, in at most twelve stretches that each end at a signed checkpoint.
 *
 * @param after the number up to which retention removed entries
 * @param upTo the last entry that holds
 */
export async function readStretches(database: Queryable, after: number, upTo: number): Promise<Stretches> {
  return follow(after, await database.all(read(after, upTo)));
}

/** Each stretch begins where the one before ends; checkpoints of one and the same entry are one stretch. */
export function follow(after: number, ends: readonly Omit<Stretches[number], 'from'>[]): Stretches {
  const stretches: Stretches = [];
  for (const end of ends) {
    const last = stretches.at(-1);
    if (last?.up_to === end.up_to) {
      last.checkpoints += end.checkpoints;
      last.at = end.at;
    } else stretches.push({ from: (last?.up_to ?? after) + 1, ...end });
  }
  return stretches;
}
