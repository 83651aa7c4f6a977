import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type AccessEntry, createAccessLog, findAccess, readAccessLog } from '../audit/index.ts';
import { migrate } from '../database/index.ts';
import { newId, type Position } from '../event-log/index.ts';
import { platformMigrations } from '../service/prepare.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

let test: TestDatabase;
beforeEach(async () => {
  test = await openTestDatabase(inject('postgres'));
});
afterEach(() => test.close());

const execute = <Row>(sql: string, ...parameters: unknown[]) => test.database.all<Row>({ sql, parameters });

const entryOf = (more: Partial<AccessEntry> = {}): AccessEntry => ({
  id: newId(),
  at: '2026-05-04T10:00:00.000Z',
  actor: 'ana',
  session: 's-1',
  operation: 'account.getAccount',
  action: 'read',
  subject_kind: 'patient',
  patients: [randomUUID()],
  outcome: 'granted',
  status: 200,
  purpose: 'TREAT',
  address: null,
  correlation_id: newId(),
  detail: null,
  ...more,
});

async function readInPagesOf(limit: number): Promise<AccessEntry[]> {
  const all: AccessEntry[] = [];
  let after: Position | null = null;
  for (;;) {
    const page = await readAccessLog(test.database, after, limit);
    if (page.items.length === 0) return all;
    expect(page.items.length).toBeLessThanOrEqual(limit);
    all.push(...page.items.map(({ item }) => item));
    after = page.items.at(-1)!.position;
  }
}

/** What was committed is read once no transaction runs that began before it, in whatever database of the cluster. */
const nothingHidden = () => expect.poll(async () => (await readAccessLog(test.database, null, 1)).hidden).toBe(false);

const log = () => createAccessLog(test.database, () => undefined);

describe('entries that were committed together', () => {
  it('are one row, and come back each once, whole and in order, whatever the size of a page', async () => {
    const entries = Array.from({ length: 57 }, (_, status) =>
      entryOf({ status, address: status % 2 ? '127.0.0.1' : null }),
    );
    await Promise.all(entries.slice(0, 40).map(log().record));
    await test.database.transaction(async (tx) => {
      for (const entry of entries.slice(40)) log().recordIn(tx, entry);
    });
    const rows = await execute<{ entries: number }>(
      'select json_array_length(entries::json) as entries from access_batches',
    );
    expect(rows.length).toBeLessThan(40 + 17);
    await nothingHidden();
    const bySize = (list: readonly AccessEntry[]) => [...list].sort((one, two) => one.status - two.status);
    for (const limit of [1, 7, 40, 1000]) expect(bySize(await readInPagesOf(limit))).toEqual(entries);
  });

  it('have places that do not overlap with those of the next row', async () => {
    const record = log().record;
    for (let round = 0; round < 3; round++) await Promise.all(Array.from({ length: 1_200 }, () => record(entryOf())));
    const places = await execute<{ distinct: number; all: number }>(
      'select count(distinct (xid, seq))::int as distinct, count(*)::int as all from access_log',
    );
    expect(places).toEqual([{ distinct: 3_600, all: 3_600 }]);
  });

  it('are found by their id', async () => {
    const entries = Array.from({ length: 5 }, () => entryOf());
    await Promise.all(entries.map(log().record));
    await nothingHidden();
    const { items } = await readAccessLog(test.database, null, 10);
    for (const { item, position } of items) expect(await findAccess(test.database, item.id)).toEqual(position);
    expect(await findAccess(test.database, newId())).toBeUndefined();
  });
});

describe('an entry that could not be read back', () => {
  it.each([
    ['a NUL', { address: 'a\0b' }],
    ['half a surrogate pair', { detail: '\ud83d' }],
    ['a patient without an id', { patients: ['not an id'] }],
  ])('is refused: %s', async (_what, more) => {
    await expect(log().record(entryOf(more))).rejects.toThrow('cannot keep the entry');
    const refusedIn = test.database.transaction(async (tx) => log().recordIn(tx, entryOf(more)));
    await expect(refusedIn).rejects.toThrow('cannot keep the entry');
    expect(await execute('select from access_batches')).toEqual([]);
  });

  it('is none that only looks like one', async () => {
    const entry = entryOf({ detail: String.raw`\u0000 \\ud83d 🩺 "` });
    await log().record(entry);
    await nothingHidden();
    expect(await readInPagesOf(10)).toEqual([entry]);
  });
});

describe('a home of before, with a row for each entry', () => {
  it('keeps its entries and the places that readers noted', async () => {
    const before = platformMigrations().find(({ id }) => id.endsWith('0001-access-log.sql'))!;
    await execute('drop view access_log');
    await execute('drop table access_batches');
    await execute(before.sql);
    await execute(`delete from schema_migrations where id ~ '000[23]-access-'`);
    const entries = Array.from({ length: 30 }, (_, status) => entryOf({ status }));
    for (const entry of entries)
      await execute(
        `insert into access_log (id, at, actor, session, operation, action, subject_kind, patients, outcome, status, purpose,
           address, correlation_id, detail)
         select id, at, actor, session, operation, action, subject_kind, patients, outcome, status, purpose, address,
           correlation_id, detail from json_populate_record(null::access_log, $1::json)`,
        JSON.stringify(entry),
      );
    const [noted] = await execute<{ xid: string; seq: number }>(
      'select xid::text, seq from access_log order by xid, seq limit 1 offset 11',
    );

    await migrate(test.database, platformMigrations());
    const later = entryOf({ status: 30 });
    await log().record(later);
    await nothingHidden();

    expect(await readInPagesOf(7)).toEqual([...entries, later]);
    const { items } = await readAccessLog(test.database, null, 1);
    const after = { ...noted!, incarnation: items[0]!.position.incarnation };
    const rest = await readAccessLog(test.database, after, 100);
    expect(rest.items.map(({ item }) => item)).toEqual([...entries.slice(12), later]);
  });
});
