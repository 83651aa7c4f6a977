import type { User, UserOrder } from '@hms/contracts/auth';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';
import { instantOf } from '../instant.ts';

interface Row extends Omit<User, 'created_at' | 'updated_at'> {
  created_at: Date;
  updated_at: Date;
}

const columns = `id, username, name, email, roles, departments, facility, status, locked_reason, demo, version,
  created_at, updated_at`;

const byId = statement<[string], Row>('find-user', `select ${columns} from users where id = $1`);
const byUsername = statement<[string], Row>(
  'find-user-by-username',
  `select ${columns} from users where username = $1`,
);
const countOthers = statement<[string, string], { others: number }>(
  'count-other-active-users-of-role',
  `select count(*)::int as others from users where roles @> array[$1] and status = 'active' and id <> $2`,
);

const toUser = (row: Row): User => ({
  ...row,
  created_at: instantOf(row.created_at),
  updated_at: instantOf(row.updated_at),
});

export async function findUser(database: Queryable, id: string): Promise<User | undefined> {
  const row = await database.first(byId(id));
  return row && toUser(row);
}

/** Throws `user-not-found`. */
export async function getUserById(database: Queryable, id: string): Promise<User> {
  const user = await findUser(database, id);
  if (user === undefined) throw notFound('user-not-found', 'There is no such user.');
  return user;
}

export async function findUserByUsername(database: Queryable, username: string): Promise<User | undefined> {
  const row = await database.first(byUsername(username));
  return row && toUser(row);
}

export async function countOtherActive(database: Queryable, role: string, except: string): Promise<number> {
  return (await database.first(countOthers(role, except)))?.others ?? 0;
}

export interface UserFilter {
  search: string | undefined;
  role: string | undefined;
  status: string | undefined;
  sort: UserOrder;
  limit: number;
  offset: number;
}

const ORDERS: Readonly<Record<UserOrder, string>> = {
  name: 'lower(name), id',
  '-name': 'lower(name) desc, id',
  username: 'username',
  '-username': 'username desc',
  created_at: 'created_at, id',
  '-created_at': 'created_at desc, id',
};

type Listed = Row & { total: number };

export async function searchUsers(
  database: Queryable,
  { search, role, status, sort, limit, offset }: UserFilter,
): Promise<{ users: User[]; total: number }> {
  const like = search === undefined ? null : `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await database.all<Listed>({
    name: `search-users-by-${sort}`,
    sql: `select ${columns}, count(*) over ()::int as total from users
      where ($1::text is null or username like $1 or lower(name) like $1 or lower(email) like $1)
        and ($2::text is null or roles @> array[$2]) and ($3::text is null or status = $3)
      order by ${ORDERS[sort]} limit $4 offset $5`,
    parameters: [like, role ?? null, status ?? null, limit, offset],
  });
  const users = rows.map(({ total: _total, ...row }) => toUser(row));
  return { users, total: rows[0]?.total ?? 0 };
}
