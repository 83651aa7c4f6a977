import { type Queryable, statement, type Transaction } from '@hms/platform/database';

/** What this service knows of a visit that was booked. */
export interface FollowedAppointment {
  readonly patient_id: string;
  readonly start: string | null;
  readonly type_name: string;
  readonly telehealth: boolean;
  readonly facility_id: string | null;
  readonly department_id: string | null;
  readonly resources: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

const write = statement<[string, string, string, string | null]>(
  'write-followed-appointment',
  `insert into followed_appointments (id, patient_id, document, reason) values ($1, $2, $3, $4)
   on conflict (id) do update set document = excluded.document, reason = excluded.reason`,
);
const change = statement<[string, string]>(
  'change-followed-appointment',
  'update followed_appointments set document = document || $2::jsonb where id = $1',
);
const changeReason = statement<[string, string | null]>(
  'change-appointment-reason',
  'update followed_appointments set reason = $2 where id = $1',
);
const find = statement<[string], { document: FollowedAppointment; reason: string | null }>(
  'find-followed-appointment',
  'select document, reason from followed_appointments where id = $1',
);
const forget = statement<[string]>(
  'forget-appointment-reasons',
  'update followed_appointments set reason = null where patient_id = $1',
);

export const followAppointment = (
  tx: Transaction,
  id: string,
  appointment: FollowedAppointment,
  reason: string | null,
): void => tx.send(write(id, appointment.patient_id, JSON.stringify(appointment), reason));

export const changeAppointment = (tx: Transaction, id: string, changes: Partial<FollowedAppointment>): void =>
  tx.send(change(id, JSON.stringify(changes)));

export const sayReason = (tx: Transaction, id: string, reason: string | null): void =>
  tx.send(changeReason(id, reason));

export const findAppointment = (database: Queryable, id: string) => database.first(find(id));

export const forgetReasons = (tx: Transaction, patient: string): void => tx.send(forget(patient));

const writeResource = statement<[string, string, string | null]>(
  'write-followed-resource',
  `insert into followed_resources (id, kind, refers_to) values ($1, $2, $3)
   on conflict (id) do update set kind = excluded.kind, refers_to = excluded.refers_to`,
);
export const followResource = (tx: Transaction, id: string, kind: string, refersTo: string | null): void =>
  tx.send(writeResource(id, kind, refersTo));

const findProvider = statement<[readonly string[]], { id: string }>(
  'find-appointment-provider',
  `select coalesce(s.user_id, r.refers_to) as id
   from unnest($1::uuid[]) with ordinality as booked (resource, place)
   join followed_resources r on r.id = booked.resource left join followed_staff s on s.id = r.refers_to
   where r.kind = 'provider' and r.refers_to is not null order by booked.place limit 1`,
);

/** The first person among what was booked: the account, or the entry of the staff directory where that has none. */
export const providerAmong = async (database: Queryable, resources: readonly string[]): Promise<string | null> =>
  (await database.first(findProvider(resources)))?.id ?? null;
