import type { Role } from '@hms/contracts/auth';
import type { Transaction } from '@hms/platform/database';
import { newId } from '@hms/platform/event-log';
import type { AuthService } from '../auth-service.ts';
import { type CataloguedPermission, grantsToOffer, presetRoles } from './preset-roles.ts';
import { listRoles } from './roles-table.ts';

/**
 * Makes the preset roles, and gives them the permissions that came with a new version. A permission is offered once, so
 * what an administrator took away stays away.
 */
export async function seedRoles(service: AuthService, catalogue: readonly CataloguedPermission[]): Promise<void> {
  await service.database.transaction(async (tx) => {
    await tx.all({ sql: `select pg_advisory_xact_lock(hashtextextended('auth.seed-roles', 0))`, parameters: [] });
    const [roles, offered] = [await listRoles(tx), await offeredPermissions(tx)];
    for (const [name, grants] of grantsToOffer(catalogue, offered))
      await offer(
        service,
        tx,
        name,
        roles.find((role) => role.name === name),
        grants,
      );
    tx.send({
      sql: 'insert into offered_permissions (name) select unnest($1::text[]) on conflict do nothing',
      parameters: [catalogue.map(({ name }) => name)],
    });
  });
}

async function offeredPermissions(tx: Transaction): Promise<Set<string>> {
  const rows = await tx.all<{ name: string }>({ sql: 'select name from offered_permissions', parameters: [] });
  return new Set(rows.map((row) => row.name));
}

async function offer(
  service: AuthService,
  tx: Transaction,
  name: string,
  role: Role | undefined,
  grants: Role['grants'],
): Promise<void> {
  const now = service.now();
  const cause = { actor: 'system', correlation: newId(now), at: now };
  if (role === undefined) {
    const { title, description } = presetRoles[name]!;
    const data = { name, preset: true, title, description, grants };
    await service.append(tx, { stream: newId(now), expected: 0, events: [{ type: 'role.created', data }], cause });
    return;
  }
  const held = new Set(role.grants.map((grant) => grant.permission));
  const added = grants.filter((grant) => !held.has(grant.permission));
  if (added.length === 0) return;
  const data = { title: role.title, description: role.description, grants: [...role.grants, ...added] };
  const events = [{ type: 'role.updated' as const, data }];
  await service.append(tx, { stream: role.id, expected: role.version, events, cause });
}
