import type { AccessEntry } from '@hms/platform/audit';
import { statement } from '@hms/platform/database';

interface ActorDay {
  readonly actor: string;
  readonly day: string;
  granted: number;
  denied: number;
  failed: number;
  patients: number;
}

const add = statement<[string]>(
  'add-actor-days',
  `insert into actor_days (actor, day, granted, denied, failed, patients)
   select * from json_to_recordset($1::json)
     as d(actor text, day date, granted integer, denied integer, failed integer, patients integer)
   on conflict (actor, day) do update set granted = actor_days.granted + excluded.granted,
     denied = actor_days.denied + excluded.denied, failed = actor_days.failed + excluded.failed,
     patients = actor_days.patients + excluded.patients`,
);

/** Sums by actor and day in UTC. */
export function sumByDay(entries: readonly AccessEntry[]): ActorDay[] {
  const days = new Map<string, ActorDay>();
  for (const { actor, at, outcome, patients } of entries) {
    const day = at.slice(0, 10);
    const key = `${day} ${actor}`;
    let sum = days.get(key);
    if (!sum) {
      sum = { actor, day, granted: 0, denied: 0, failed: 0, patients: 0 };
      days.set(key, sum);
    }
    sum[outcome]++;
    if (outcome === 'granted') sum.patients += patients.length;
  }
  return [...days.values()];
}

export const addActorDays = (entries: readonly AccessEntry[]) => add(JSON.stringify(sumByDay(entries)));
