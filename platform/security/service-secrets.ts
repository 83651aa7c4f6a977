import type { Database } from '../database/index.ts';
import type { KeyRing } from './key-ring.ts';
import { type Key, newKey } from './sealing.ts';

/**
 * A named 32-byte secret of the service, made at its first use and kept wrapped in the service's database: for blind
 * indexes, the text of searches in the access log, one-time password seeds.
 */
export async function serviceSecret(database: Database, keyRing: KeyRing, name: string): Promise<Key> {
  const made = keyRing.wrap(newKey(), `secret:${name}`);
  await database.all({
    sql: 'insert into service_secrets (name, wrapped) values ($1, $2) on conflict do nothing',
    parameters: [name, made],
  });
  const row = await database.first<{ wrapped: string }>({
    sql: 'select wrapped from service_secrets where name = $1',
    parameters: [name],
  });
  return keyRing.unwrap(row!.wrapped, `secret:${name}`);
}
