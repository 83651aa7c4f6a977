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

/** Wraps the service's secrets anew that stand under an older key-encryption key. @returns how many */
export async function rewrapServiceSecrets(database: Database, keyRing: KeyRing): Promise<number> {
  const stale = await database.all<{ name: string; wrapped: string }>({
    sql: 'select name, wrapped from service_secrets where not starts_with(wrapped, $1)',
    parameters: [keyRing.currentPrefix],
  });
  for (const { name, wrapped } of stale)
    await database.all({
      sql: 'update service_secrets set wrapped = $3 where name = $1 and wrapped = $2',
      parameters: [name, wrapped, keyRing.wrap(keyRing.unwrap(wrapped, `secret:${name}`), `secret:${name}`)],
    });
  return stale.length;
}
