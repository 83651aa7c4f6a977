import type { Role } from '@hms/contracts/auth';
import { notFound } from '@hms/platform/contract';
import { type Queryable, statement } from '@hms/platform/database';

const columns = 'id, name, title, description, preset, grants, version';
const all = statement<[], Role>('list-roles', `select ${columns} from roles order by preset desc, title, id`);
const byId = statement<[string], Role>('find-role', `select ${columns} from roles where id = $1`);
const countHolders = statement<[string], { holders: number }>(
  'count-role-holders',
  `select (select count(*) from users where roles @> array[$1] and status <> 'deactivated')::int
     + (select count(*) from api_clients where roles @> array[$1] and active)::int as holders`,
);

export const listRoles = (database: Queryable): Promise<Role[]> => database.all(all());

/** Throws `role-not-found`. */
export async function getRoleById(database: Queryable, id: string): Promise<Role> {
  const role = await database.first(byId(id));
  if (role === undefined) throw notFound('role-not-found', 'There is no such role.');
  return role;
}

/** Accounts and API clients that have the role. */
export async function countRoleHolders(database: Queryable, name: string): Promise<number> {
  return (await database.first(countHolders(name)))?.holders ?? 0;
}
