import { configContract } from '@hms/contracts/config';
import { patientContract } from '@hms/contracts/patient';
import { statement } from '@hms/platform/database';
import type { AuditService } from '../audit-service.ts';
import { nameParts } from './name-parts.ts';

/** Entries of the trail taken at one time, and how often in a row. */
const BATCH = 5_000;
const MOST_BATCHES = 20;

interface Looked {
  readonly actor: string;
  readonly name: string;
  readonly day: string;
  readonly patients: readonly string[];
  readonly last_at: string;
}

const readUntil = statement<[], { number: number; newest: number }>(
  'read-related-until',
  'select u.number, h.number as newest from related_until u cross join trail_head h',
);
const readLooks = statement<[number, number], Looked>(
  'read-looks',
  `select t.actor, a.name, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD') as day,
     array_agg(distinct p) as patients, max(t.at) as last_at
   from access_trail t join actors a on a.id = t.actor cross join unnest(t.patients) p
   where t.number > $1 and t.number <= $2 and t.outcome = 'granted' group by 1, 2, 3`,
);
const keep = statement<[string]>(
  'keep-related-looks',
  `insert into related_looks (day, actor, patient, relation, last_at)
   select * from json_to_recordset($1::json) as l(day date, actor text, patient uuid, relation text, last_at timestamptz)
   on conflict (day, actor, patient, relation) do update set last_at = greatest(related_looks.last_at, excluded.last_at)`,
);
const move = statement<[number, number], { number: number }>(
  'move-related-until',
  'update related_until set number = $2 where number = $1 returning number',
);

/**
 * Relates users to the patients whose records they were shown since the last time.
 *
 * @throws Failure where the patient service or the staff directory cannot be reached; the next time goes on from there
 */
export async function relateLooks(service: AuditService): Promise<void> {
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const { number, newest } = (await service.database.first(readUntil()))!;
    if (number >= newest) return;
    const until = Math.min(newest, number + BATCH);
    const looks = await service.database.all(readLooks(number, until));
    const related = looks.length > 0 ? await relate(service, looks) : [];
    // No transaction stays open while other services are asked. Who comes second finds the place moved, and keeps nothing.
    await service.database.transaction(async (tx) => {
      if (!(await tx.first(move(number, until)))) return;
      tx.send(keep(JSON.stringify(related)));
    });
  }
}

async function relate(service: AuditService, looks: readonly Looked[]) {
  const people = await Promise.all(
    [...Map.groupBy(looks, ({ actor }) => actor)].map(async ([user, of]) => ({
      user,
      ...(await whoIs(service, user, of[0]!.name)),
      patients: [...new Set(of.flatMap(({ patients }) => patients))],
    })),
  );
  const { relations } = await service.client(patientContract).relateToPatients({ body: { people } });
  const relationsTo = Map.groupBy(relations, ({ user, patient }) => `${user} ${patient}`);
  return looks.flatMap(({ actor, day, patients, last_at }) =>
    patients.flatMap((patient) =>
      (relationsTo.get(`${actor} ${patient}`) ?? []).map(({ relation }) => ({
        day,
        actor,
        patient,
        relation,
        last_at,
      })),
    ),
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** As the staff directory has it, else by the name of the account. Where the family names differ, as after a marriage, both count. */
async function whoIs({ client }: AuditService, user: string, name: string) {
  const { staff } = UUID.test(user)
    ? await client(configContract).listStaff({ query: { user_id: user } })
    : { staff: [] };
  const [entry] = staff;
  const account = nameParts(name);
  const valuesOf = (systems: readonly string[]) =>
    (entry?.contacts ?? []).filter(({ system }) => systems.includes(system)).map(({ value }) => value);
  return {
    first_name: entry?.first_name ?? account.first_name,
    last_name: [...new Set([entry?.last_name ?? account.last_name, account.last_name])].join(' ').trim() || null,
    emails: valuesOf(['email']),
    phones: valuesOf(['phone', 'sms']),
  };
}
