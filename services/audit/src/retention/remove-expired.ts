import { type Database, statement } from '@hms/platform/database';
import type { AuditService } from '../audit-service.ts';
import { insertCutOver } from '../checkpoints/checkpoints-table.ts';
import { signEnd } from '../checkpoints/signed-end.ts';
import { yearsBefore } from '../period.ts';
import type { ChainEnd } from '../trail/chain.ts';

/** The oldest entry that must stay, in the order of the chain. */
const firstKept = statement<[Date], { number: number }>(
  'find-first-kept',
  'select number from access_trail where at >= $1 order by number limit 1',
);
const entryBefore = statement<[number | null], ChainEnd>(
  'find-last-expired',
  `select number, encode(hash, 'hex') as hash from access_trail
   where $1::bigint is null or number < $1 order by number desc limit 1`,
);
const removeSome = statement<[number, number], { number: number }>(
  'remove-expired',
  `delete from access_trail where number in (select number from access_trail where number <= $1 order by number limit $2)
   returning number`,
);
const removeCheckpoints = statement<[number]>(
  'remove-expired-checkpoints',
  'delete from trail_checkpoints where number <= $1',
);
const removeDays = statement<[Date]>('remove-expired-days', 'delete from actor_days where day < $1::date');
const removeRelated = statement<[Date]>(
  'remove-expired-related-looks',
  'delete from related_looks where day < $1::date',
);

const BATCH = 5_000;

/**
 * Removes the entries whose time is over. The signed cut-over comes first, in the anchor and the database: from then on
 * the chain is verified from there, so that the removal may be interrupted and goes on the next time.
 *
 * @returns the number of entries removed
 */
export async function removeExpired(service: AuditService): Promise<number> {
  const { database, anchor, signingKey, options, now } = service;
  const keptSince = yearsBefore(now(), options.retentionYears);
  const end = await expiredEnd(database, keptSince);
  if (!end) return 0;
  const cutOver = signEnd(signingKey, 'cut-over', end, now());
  await anchor.append(cutOver);
  await database.all(insertCutOver(cutOver));
  let removed = 0;
  for (;;) {
    const batch = await database.all(removeSome(end.number, BATCH));
    removed += batch.length;
    if (batch.length < BATCH) break;
  }
  await database.all(removeCheckpoints(end.number));
  await database.all(removeDays(keptSince));
  await database.all(removeRelated(keptSince));
  return removed;
}

/** The last of the entries that stand before every one that must stay. */
async function expiredEnd(database: Database, keptSince: Date): Promise<ChainEnd | undefined> {
  const kept = await database.first(firstKept(keptSince));
  return database.first(entryBefore(kept?.number ?? null));
}
