import type { ReadingFlag, SignName, VitalSigns } from '@hms/contracts/clinical';
import { type Queryable, statement, type Transaction } from '@hms/platform/database';
import type { EntryRecord } from '../entries/entry-kind.ts';
import type { Place } from '../paging.ts';

const NEWS2 = 'news2';

const clear = statement<[string]>('clear-vital-readings', 'delete from vital_readings where set_id = $1');
const write = statement<unknown[]>(
  'write-vital-readings',
  `insert into vital_readings (set_id, sign, patient_id, observed_at, value, flag, whole)
   select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[], $5::double precision[], $6::text[], $7::boolean[])`,
);

type Row = [set: string, sign: string, patient: string, at: string, value: number, flag: string | null, whole: boolean];
const writeAll = (rows: readonly Row[]) => write(...rows[0]!.map((_, at) => rows.map((row) => row[at])));

/** Writes what a set says now, sign by sign; nothing of one that was entered in error. Only projections do. */
export function writeReadings(tx: Transaction, { id, patient, version, in_error, fields }: EntryRecord): void {
  if (version > 1) tx.send(clear(id));
  if (in_error) return;
  const { observed_at, readings, news2 } = fields as unknown as VitalSigns;
  for (const [sign, { value, flag }] of Object.entries(readings))
    tx.gather(writeAll, [id, sign, patient, observed_at, value, flag, true]);
  if (news2?.band)
    tx.gather(writeAll, [id, NEWS2, patient, observed_at, news2.at_least, news2.band, news2.total !== null]);
}

export interface SeriesSearch {
  readonly patients: readonly string[];
  readonly sign: SignName;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly before: Place | undefined;
  readonly limit: number;
}

export interface ReadingRow {
  readonly set_id: string;
  readonly observed_at: Date;
  readonly value: number;
  readonly flag: ReadingFlag | null;
}

/** SQL of the last readings of one sign; `$1` patients, `$2` sign, `$3` from, `$4` to, `$5` and `$6` the place to go on at, `$7` limit. */
const LAST = `select h.* from unnest($1::uuid[]) p cross join lateral (
    select set_id, observed_at, value, flag from vital_readings
    where patient_id = p and sign = $2 and observed_at >= coalesce($3::timestamptz, '-infinity')
      and observed_at <= coalesce($4::timestamptz, 'infinity')
      and ($5::timestamptz is null or (observed_at, set_id) < ($5, $6::uuid))
    order by observed_at desc, set_id desc limit $7) h
  order by observed_at desc, set_id desc limit $7`;

type LastParameters = [readonly string[], string, string | null, string | null, string | null, string | null, number];
const readSeries = statement<LastParameters, ReadingRow>('read-sign-series', LAST);

const parametersOf = (
  { patients, from, to, before, limit }: Omit<SeriesSearch, 'sign'>,
  sign: string,
): LastParameters => [patients, sign, from ?? null, to ?? null, before?.at ?? null, before?.id ?? null, limit];

/** One sign over time, the newest first. */
export const signSeries = (database: Queryable, search: SeriesSearch): Promise<ReadingRow[]> =>
  database.all(readSeries(...parametersOf(search, search.sign)));

export interface ScoreRow {
  readonly set_id: string;
  readonly observed_at: Date;
  readonly news2: NonNullable<VitalSigns['news2']>;
}

const readScores = statement<LastParameters, ScoreRow>(
  'read-score-series',
  `select l.set_id, l.observed_at, e.document -> 'fields' -> 'news2' as news2
   from (${LAST}) l join chart_entries e on e.id = l.set_id order by l.observed_at desc, l.set_id desc`,
);

/** The scores over time, the newest first. */
export const scoreSeries = (database: Queryable, search: Omit<SeriesSearch, 'sign'>): Promise<ScoreRow[]> =>
  database.all(readScores(...parametersOf(search, NEWS2)));

const readLatest = statement<[readonly string[], readonly string[]], ReadingRow & { sign: SignName }>(
  'read-latest-readings',
  `select distinct on (s.sign) s.sign, h.set_id, h.observed_at, h.value, h.flag
   from unnest($1::uuid[]) p cross join unnest($2::text[]) s (sign) cross join lateral (
     select set_id, observed_at, value, flag from vital_readings where patient_id = p and sign = s.sign
     order by observed_at desc, set_id desc limit 1) h
   order by s.sign, h.observed_at desc, h.set_id desc`,
);

/** The last reading of each of these signs that was ever measured. */
export const latestReadings = (database: Queryable, patients: readonly string[], signs: readonly SignName[]) =>
  database.all(readLatest(patients, signs));

const readStanding = statement<[readonly string[], string, string, string], { later: boolean; calm: boolean }>(
  'read-score-standing',
  `select
     exists (select 1 from vital_readings where patient_id = any($1::uuid[]) and sign = '${NEWS2}' and set_id <> $2
             and observed_at > $3) as later,
     exists (select 1 from vital_readings where patient_id = any($1::uuid[]) and sign = '${NEWS2}' and set_id <> $2
             and observed_at > $4 and whole and flag in ('zero', 'low')) as calm`,
);

/** Whether a later set is scored than one of that moment, and whether a whole set of a low score was made since another moment. */
export async function standingOf(
  database: Queryable,
  patients: readonly string[],
  { set, at, since }: { readonly set: string; readonly at: string; readonly since: string },
): Promise<{ later: boolean; calm: boolean }> {
  return (await database.first(readStanding(patients, set, at, since)))!;
}
