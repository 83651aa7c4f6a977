import { describe, expect, inject, it } from 'vitest';
import { newId } from '../event-log/index.ts';
import { createKeyRing, newKey, rewrapServiceSecrets, serviceSecret } from '../security/index.ts';
import { forgetPatients } from '../service/index.ts';
import { openTestDatabase } from '../testing/index.ts';

describe('secrets of a service', () => {
  it('are made once, and wrapped anew when the key-encryption key changes', async () => {
    const test = await openTestDatabase(inject('postgres'));
    try {
      const old = newKey().toString('base64url');
      const before = createKeyRing({ current: 'a', keys: { a: old } });
      const made = await Promise.all([1, 2, 3].map(() => serviceSecret(test.database, before, 'search')));
      expect(new Set(made.map((key) => key.toString('hex'))).size).toBe(1);
      const b = newKey().toString('base64url');
      const after = createKeyRing({ current: 'b', keys: { a: old, b } });
      expect(await rewrapServiceSecrets(test.database, after)).toBe(1);
      expect(await rewrapServiceSecrets(test.database, after)).toBe(0);
      const onlyNew = createKeyRing({ current: 'b', keys: { b } });
      expect(await serviceSecret(test.database, onlyNew, 'search')).toEqual(made[0]);
      await expect(serviceSecret(test.database, before, 'search')).rejects.toThrow('key b is missing');
    } finally {
      await test.close();
    }
  });
});

describe('forgetting somebody', () => {
  it('removes kept answers and parked items of theirs, and no others', async () => {
    const test = await openTestDatabase(inject('postgres'));
    const [gone, kept] = [newId(), newId()];
    try {
      for (const patient of [gone, kept]) {
        await test.database.all({
          sql: `insert into idempotency_keys (actor, operation, key, request_hash, status, patients) values ('a', 'b', $1, '', 200, $2)`,
          parameters: [patient, [patient]],
        });
        for (const stream of [patient, newId()])
          await test.database.all({
            sql: `insert into dead_letters (consumer, source, stream, item, error) values ('c', 's', $1, $2, 'e')`,
            parameters: [stream, JSON.stringify({ subject: patient })],
          });
      }
      await test.database.transaction(async (tx) => forgetPatients(tx, [gone]));
      const left = await test.database.all<{ patient: string }>({
        sql: `select key as patient from idempotency_keys union all select item->>'subject' from dead_letters`,
        parameters: [],
      });
      expect(left.map(({ patient }) => patient)).toEqual([kept, kept, kept]);
    } finally {
      await test.close();
    }
  });
});
