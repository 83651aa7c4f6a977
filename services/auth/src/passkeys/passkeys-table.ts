import { type Queryable, statement } from '@hms/platform/database';
import { instantOf, instantOrNull } from '../instant.ts';
import type { Passkey } from './passkey.ts';

export interface KeptPasskey extends Passkey {
  id: string;
  user: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

interface Row {
  id: string;
  user_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: number;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

const columns = 'id, user_id, credential_id, public_key, counter, transports, name, created_at, last_used_at';
const insert = statement<readonly unknown[]>(
  'insert-passkey',
  `insert into passkeys (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, null)`,
);
const ofUser = statement<[string], Row>(
  'passkeys-of-user',
  `select ${columns} from passkeys where user_id = $1 order by created_at, id`,
);
const byCredential = statement<[string], Row>(
  'find-passkey',
  `select ${columns} from passkeys where credential_id = $1`,
);
/** The counter may not run backwards, also when the same answer comes twice at once; 0 is of keys that do not count. */
const use = statement<[string, number, Date], { done: true }>(
  'use-passkey',
  `update passkeys set counter = $2, last_used_at = $3 where id = $1 and (counter < $2 or $2 = 0)
   returning true as done`,
);
export const removePasskey = statement<[string, string], { done: true }>(
  'remove-passkey',
  'delete from passkeys where user_id = $1 and id = $2 returning true as done',
);
export const removePasskeysOf = statement<[string]>(
  'remove-passkeys-of-user',
  'delete from passkeys where user_id = $1',
);

const toPasskey = (row: Row): KeptPasskey => ({
  id: row.id,
  user: row.user_id,
  credentialId: row.credential_id,
  publicKey: new Uint8Array(row.public_key),
  counter: row.counter,
  transports: row.transports,
  name: row.name,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
});

export const insertPasskey = (passkey: KeptPasskey) =>
  insert(
    passkey.id,
    passkey.user,
    passkey.credentialId,
    Buffer.from(passkey.publicKey),
    passkey.counter,
    passkey.transports,
    passkey.name,
    passkey.createdAt,
  );

export const passkeysOf = async (database: Queryable, user: string): Promise<KeptPasskey[]> =>
  (await database.all(ofUser(user))).map(toPasskey);

export async function findPasskey(database: Queryable, credentialId: string): Promise<KeptPasskey | undefined> {
  const row = await database.first(byCredential(credentialId));
  return row && toPasskey(row);
}

/** Whether the use counts: see `use`. */
export async function usePasskey(database: Queryable, id: string, counter: number, now: Date): Promise<boolean> {
  return (await database.first(use(id, counter, now))) !== undefined;
}

export const shownPasskey = ({ id, name, createdAt, lastUsedAt }: KeptPasskey) => ({
  id,
  name,
  created_at: instantOf(createdAt),
  last_used_at: instantOrNull(lastUsedAt),
});
