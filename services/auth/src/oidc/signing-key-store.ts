import { type Database, statement } from '@hms/platform/database';
import { type Key, open, seal } from '@hms/platform/security';
import { newSigningKey, nextKey, type SigningKey } from './signing-keys.ts';

interface Row {
  kid: string;
  sealed: string;
  signs_from: Date;
  signs_until: Date;
  published_until: Date;
}

const list = statement<[], Row>(
  'list-signing-keys',
  'select kid, sealed, signs_from, signs_until, published_until from signing_key order by signs_from',
);
const insert = statement<readonly unknown[]>(
  'insert-signing-key',
  'insert into signing_key (kid, sealed, signs_from, signs_until, published_until) values ($1, $2, $3, $4, $5)',
);
const removeOld = statement<[Date]>('remove-old-signing-keys', 'delete from signing_key where published_until <= $1');

export interface SigningKeyStore {
  list(): Promise<SigningKey[]>;
  /** Makes the next key where one is due and removes those that no token needs any more. */
  rotate(now: Date): Promise<void>;
}

/** @param key seals the private keys */
export function signingKeyStore(database: Database, key: Key): SigningKeyStore {
  const context = (kid: string) => `signing-key:${kid}`;
  const read = (row: Row): SigningKey => ({
    jwk: JSON.parse(open(key, row.sealed, context(row.kid)).toString()),
    signsFrom: row.signs_from,
    signsUntil: row.signs_until,
    publishedUntil: row.published_until,
  });
  return {
    list: async () => (await database.all(list())).map(read),
    rotate: (now) =>
      database.transaction(async (tx) => {
        await tx.all({ sql: `select pg_advisory_xact_lock(hashtextextended('auth.keys', 0))`, parameters: [] });
        const times = nextKey((await tx.all(list())).map(read), now);
        tx.send(removeOld(now));
        if (times === undefined) return;
        const { jwk } = await newSigningKey(times);
        const sealed = seal(key, JSON.stringify(jwk), context(jwk.kid));
        tx.send(insert(jwk.kid, sealed, times.signsFrom, times.signsUntil, times.publishedUntil));
      }),
  };
}
