import { type Queryable, statement, type Transaction } from '@hms/platform/database';

/** What this service knows of who works in the hospital. */
export interface FollowedStaff {
  readonly id: string;
  readonly user_id: string | null;
  readonly name: string;
}

const write = statement<[string, string | null | undefined, string | null, string | null, boolean]>(
  'write-followed-staff',
  `insert into followed_staff (id, user_id, first_name, last_name) values ($1, $2, $3, $4)
   on conflict (id) do update set user_id = case when $5 then excluded.user_id else followed_staff.user_id end,
     first_name = coalesce(excluded.first_name, followed_staff.first_name),
     last_name = coalesce(excluded.last_name, followed_staff.last_name)`,
);

export interface ToldStaff {
  readonly user_id?: string | null;
  readonly first_name?: string;
  readonly last_name?: string;
}

export const changeStaff = (tx: Transaction, id: string, { user_id, first_name, last_name }: ToldStaff): void =>
  tx.send(write(id, user_id ?? null, first_name ?? null, last_name ?? null, user_id !== undefined));

const find = statement<[string], FollowedStaff>(
  'find-followed-staff',
  `select id, user_id, concat_ws(' ', first_name, last_name) as name from followed_staff where id = $1 or user_id = $1
   order by id limit 1`,
);

const findAmong = statement<[readonly string[]], FollowedStaff>(
  'find-followed-staff-among',
  `select id, user_id, concat_ws(' ', first_name, last_name) as name from followed_staff
   where id = any($1::uuid[]) or user_id = any($1::uuid[])`,
);

/** Those of these people whom the staff directory knows, by its entries or by their accounts. */
export const findStaffAmong = (database: Queryable, ids: readonly string[]): Promise<FollowedStaff[]> =>
  database.all(findAmong(ids));

/** Somebody by the entry of the staff directory, or by the account. */
const findStaff = (database: Queryable, id: string): Promise<FollowedStaff | undefined> => database.first(find(id));

/** How people call who treats; null where the staff directory does not know them. */
export const providerName = async (database: Queryable, id: string | null): Promise<string | null> =>
  id === null ? null : ((await findStaff(database, id))?.name ?? null);
