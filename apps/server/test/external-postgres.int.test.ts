import type { Connection } from '@hms/platform/database';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkExternalPostgres } from '../external-postgres.ts';

const admin = inject('postgres');
const guest: Connection = { ...admin, user: 'external_guest', password: 'hunter2' };

async function asAdmin(sql: string): Promise<void> {
  const client = new pg.Client({ ...admin });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

beforeAll(() =>
  asAdmin(`create role external_guest login password 'hunter2'; grant connect on database postgres to external_guest`),
);
afterAll(() => asAdmin('drop owned by external_guest; drop role external_guest'));

test('one that can carry a hospital says its version', async () => {
  expect(await checkExternalPostgres(admin)).toMatch(/^1[5-9]|^[2-9]\d/);
});

test.each([
  ['its user may not make databases', guest, /^The user external_guest of the PostgreSQL at .* may not create roles/],
  ['its password is wrong', { ...guest, password: 'hunter3' }, /cannot be reached: password authentication failed/],
  [
    'it is not there',
    { ...guest, host: '127.0.0.1', port: 1 },
    /^The PostgreSQL at 127\.0\.0\.1:1, database \w+ cannot/,
  ],
])('one sentence, without the password, where %s', async (_, connection, sentence) => {
  const refused = checkExternalPostgres(connection);
  await expect(refused).rejects.toThrow(sentence);
  await expect(refused).rejects.not.toThrow('hunter');
});
