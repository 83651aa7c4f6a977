import type { Suspicion } from '@hms/contracts/audit';
import type { Database } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { AuditOperations, AuditService } from '../audit-service.ts';
import { DAY_MS, periodOf } from '../period.ts';
import { BREAK_GLASS } from '../publishing/event-type.ts';
import { type Denial, deniedSeries } from './denied-series.ts';
import { relateLooks } from './relate-looks.ts';
import { isUnusualVolume, usualVolume } from './unusual-volume.ts';

type Found = Omit<Suspicion, 'actor_name'>;

/** Days before a day from which somebody's usual is learned. */
const LEARNED_FROM = 28;
const MOST = 1_000;

export function listSuspicions(service: AuditService): Handler<AuditOperations['listSuspicions']> {
  const { database, names, now } = service;
  return async (_call, { query }) => {
    const { from, to } = periodOf(query, now(), { usualDays: 7, mostDays: 31 });
    await relateLooks(service);
    const found = await Promise.all(
      [unusualVolumes, deniedInSeries, brokenGlass, relatedLooks].map((find) => find(database, from, to)),
    );
    const newest = found
      .flat()
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, MOST);
    const known = await names.of(newest.map((each) => each.actor));
    return reply({
      suspicions: newest.map((each) => ({ ...each, actor_name: known.get(each.actor) ?? null })),
    });
  };
}

async function unusualVolumes(database: Database, from: Date, to: Date): Promise<Found[]> {
  const first = from.toISOString().slice(0, 10);
  const rows = await database.all<{ actor: string; day: string; patients: number }>({
    name: 'read-actor-days',
    sql: `select actor, day, patients from actor_days
      where day >= $1 and day <= $2 and actor not in ('system', 'anonymous') order by actor, day`,
    parameters: [daysBefore(first, LEARNED_FROM), new Date(to.getTime() - 1).toISOString().slice(0, 10)],
  });
  const byActor = Map.groupBy(rows, (row) => row.actor);
  return [...byActor.values()].flatMap((days) =>
    days
      .filter(({ day }) => day >= first)
      .flatMap(({ actor, day, patients }) => {
        const since = daysBefore(day, LEARNED_FROM);
        const usual = usualVolume(
          days.filter((each) => each.day >= since && each.day < day).map((each) => each.patients),
        );
        if (!isUnusualVolume(patients, usual)) return [];
        return [
          {
            kind: 'unusual-volume' as const,
            at: `${day}T00:00:00.000Z`,
            actor,
            patients: [],
            count: patients,
            usual: usual ?? null,
          },
        ];
      }),
  );
}

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

interface ActorDenial extends Denial {
  readonly actor: string;
}

const AT = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

async function deniedInSeries(database: Database, from: Date, to: Date): Promise<Found[]> {
  const rows = await database.all<ActorDenial>({
    name: 'read-denials',
    sql: `select actor, ${AT}, patients from access_trail
      where outcome = 'denied' and at >= $1 and at < $2 and actor <> 'anonymous' order by access_trail.at desc, number desc limit 100000`,
    parameters: [from, to],
  });
  return [...Map.groupBy(rows.reverse(), (row) => row.actor)].flatMap(([actor, denials]) =>
    deniedSeries(denials).map((series) => ({ kind: 'denied-series' as const, actor, usual: null, ...series })),
  );
}

async function brokenGlass(database: Database, from: Date, to: Date): Promise<Found[]> {
  const rows = await database.all<ActorDenial>({
    name: 'read-broken-glass',
    sql: `select actor, ${AT}, patients from access_trail
      where operation = '${BREAK_GLASS}' and outcome = 'granted' and at >= $1 and at < $2
      order by access_trail.at desc limit ${MOST}`,
    parameters: [from, to],
  });
  return rows.map((row) => ({
    kind: 'break-glass' as const,
    ...row,
    patients: [...row.patients],
    count: 1,
    usual: null,
  }));
}

/** One for each user, day and relation, however many patients and looks. */
async function relatedLooks(database: Database, from: Date, to: Date): Promise<Found[]> {
  return database.all<Found>({
    name: 'read-related-looks',
    sql: `select relation as kind, actor, array_agg(patient order by last_at desc) as patients, count(*)::int as count,
        null as usual, to_char(max(last_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from related_looks where last_at >= $1 and last_at < $2 group by day, actor, relation
      order by max(last_at) desc limit ${MOST}`,
    parameters: [from, to],
  });
}
