import { readFile } from 'node:fs/promises';
import { openTestDatabase, type TestDatabase } from '@hms/platform/testing';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';

// A home in which one consumer, named as the service, had both followed patients and mirrored what all owners tell.
const MIGRATION = new URL('../../../../services/integration/src/migrations/0005-mirrors.sql', import.meta.url);
const LOG = '018f0000-0000-7000-8000-000000000001';
let test: TestDatabase;

beforeAll(async () => {
  test = await openTestDatabase(inject('postgres'));
});
afterAll(() => test.close());

const rows = <Row>(sql: string) => test.database.all<Row>({ sql, parameters: [] });

it('goes on mirroring where the one consumer stood, and forgets nothing that was parked', async () => {
  await rows(`insert into inbox (consumer, source, incarnation, xid, seq)
    values ('integration', 'patient.events', '${LOG}', '700', 7), ('integration', 'clinical.events', '${LOG}', '800', 8)`);
  await rows(`insert into inbox_parts (consumer, source, part, parts, incarnation, xid, seq)
    values ('integration', 'patient.events', 2, 6, '${LOG}', '710', 9)`);
  await rows(`insert into dead_letters (consumer, source, stream, item, error)
    values ('integration', 'patient.events', 'p', '{}', 'why'), ('integration', 'clinical.events', 'c', '{}', 'why')`);

  await test.database.transaction(async (tx) => {
    tx.send({ sql: await readFile(MIGRATION, 'utf8'), parameters: [] });
  });

  expect(await rows('select consumer, source, xid::text, seq from inbox order by 1, 2')).toEqual([
    { consumer: 'integration', source: 'patient.events', xid: '700', seq: 7 },
    { consumer: 'integration.mirror', source: 'clinical.events', xid: '800', seq: 8 },
    { consumer: 'integration.mirror', source: 'patient.events', xid: '700', seq: 7 },
  ]);
  expect(await rows('select consumer, part, seq from inbox_parts order by 1')).toEqual([
    { consumer: 'integration', part: 2, seq: 9 },
    { consumer: 'integration.mirror', part: 2, seq: 9 },
  ]);
  expect(await rows('select consumer, stream from dead_letters order by 1, 2')).toEqual([
    { consumer: 'integration', stream: 'p' },
    { consumer: 'integration.mirror', stream: 'c' },
    { consumer: 'integration.mirror', stream: 'p' },
  ]);
});
