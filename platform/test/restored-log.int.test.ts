import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type AccessEntry, createAccessLog, readAccessLog } from '../audit/index.ts';
import { newId, type Position, readIncarnation, readLog, renewIncarnation } from '../event-log/index.ts';
import type { Consumer } from '../event-relay/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { notesMigration, notesOf, startNoteTaker } from '../testing/note-taker.ts';
import { appendPlain } from '../testing/plain-events.ts';

let producer: TestDatabase;
let consumer: TestDatabase;
const started: Consumer[] = [];

beforeEach(async () => {
  const postgres = inject('postgres');
  [producer, consumer] = await Promise.all([
    openTestDatabase(postgres),
    openTestDatabase(postgres, { migrations: [notesMigration] }),
  ]);
});
afterEach(async () => {
  for (const each of started.splice(0)) await each.stop();
  await Promise.all([producer.close(), consumer.close()]);
});

const execute = (sql: string, ...parameters: unknown[]) => producer.database.all({ sql, parameters });
const start = (options: Partial<Parameters<typeof startNoteTaker>[0]> = {}) => {
  const consumerOf = startNoteTaker({ producer: producer.database, consumer: consumer.database, ...options });
  started.push(consumerOf);
  return consumerOf;
};
const drained = async (follower: Consumer, count: number) => {
  await expect
    .poll(async () => {
      await follower.drain();
      return (await notesOf(consumer.database)).length;
    })
    .toBe(count);
};

const entry = (): AccessEntry => ({
  id: newId(),
  at: new Date().toISOString(),
  actor: 'ana',
  session: null,
  operation: 'account.getAccount',
  action: 'read',
  subject_kind: 'patient',
  patients: [],
  outcome: 'granted',
  status: 200,
  purpose: 'TREAT',
  address: null,
  correlation_id: newId(),
  detail: null,
});

/** As in a copy that was restored into a cluster which has not come as far as the one that it was made in. */
async function moveToYoungerCluster(): Promise<void> {
  for (const table of ['events', 'access_batches'])
    await execute(`update ${table} set xid = (xid::text::bigint + 1000000000)::text::xid8`);
}

/** Appends in the order of `seq`, but commits so that the order of the log is another. */
async function appendCrossed(): Promise<string[]> {
  const { promise: release, resolve } = Promise.withResolvers<void>();
  const { promise: began, resolve: begun } = Promise.withResolvers<void>();
  const log = createAccessLog(producer.database, () => undefined);
  const slow = producer.database.transaction(async (tx) => {
    await tx.all({ sql: 'select pg_current_xact_id()', parameters: [] });
    begun();
    await release;
    await tx.all({
      sql: `insert into events (event_id, stream_id, sequence, event_type, version, occurred_at, correlation_id, data)
            values ($1, $2, 1, 'account.posted', 2, now(), $1, '{"amount": 1}')`,
      parameters: [newId(), randomUUID()],
    });
    log.recordIn(tx, entry());
  });
  await began;
  await appendPlain(producer.database, randomUUID(), 0, 2);
  await log.record(entry());
  resolve();
  await slow;
  const rows = await producer.database.all<{ event_id: string }>({
    sql: 'select event_id from events order by xid, seq',
    parameters: [],
  });
  return rows.map((row) => row.event_id);
}

const readAll = async (after: Position | null = null) =>
  (await readLog(producer.database, after, 100)).items.map(({ item }) => item.event_id);

describe('renewing the incarnation after a restore', () => {
  it('shows all rows again in their old order, and new ones behind them', async () => {
    const order = await appendCrossed();
    const entries = (await execute('select id from access_log order by xid, seq')) as { id: string }[];
    const before = await readIncarnation(producer.database);
    await moveToYoungerCluster();
    expect((await readLog(producer.database, null, 100)).items).toEqual([]);
    expect((await readAccessLog(producer.database, null, 100)).items).toEqual([]);

    const renewed = await renewIncarnation(producer.database);

    expect(renewed).not.toBe(before);
    expect(await readIncarnation(producer.database)).toBe(renewed);
    const [next] = await appendPlain(producer.database, randomUUID(), 0);
    await expect.poll(() => readAll()).toEqual([...order, next!.event_id]);
    const kept = (await readAccessLog(producer.database, null, 100)).items.map(({ item }) => ({ id: item.id }));
    expect(kept).toEqual(entries);
  });

  it('can be done again, with rows missing between the old ones', async () => {
    const stream = randomUUID();
    await appendPlain(producer.database, stream, 0, 5);
    await renewIncarnation(producer.database);
    await appendPlain(producer.database, stream, 5, 3);
    await execute('delete from events where stream_id = $1 and sequence in (2, 3, 6)', stream);
    const order = ((await execute('select event_id from events order by xid, seq')) as { event_id: string }[]).map(
      (row) => row.event_id,
    );
    await moveToYoungerCluster();
    await renewIncarnation(producer.database);
    expect(await readAll()).toEqual(order);
  });

  it('refuses places of the old incarnation', async () => {
    await appendPlain(producer.database, randomUUID(), 0, 2);
    await expect.poll(async () => (await readAll()).length).toBe(2);
    const { items } = await readLog(producer.database, null, 1);
    await renewIncarnation(producer.database);
    await expect(readLog(producer.database, items[0]!.position, 10)).rejects.toMatchObject({ code: 'log-renewed' });
    await expect(readAccessLog(producer.database, items[0]!.position, 10)).rejects.toMatchObject({
      code: 'log-renewed',
    });
  });
});

describe('a consumer of a restored log', () => {
  const stream = randomUUID();

  it.each(['that runs on', 'that is started anew'])(
    '%s finds its place by the event that it read last',
    async (how) => {
      let follower = start();
      await appendPlain(producer.database, stream, 0, 3);
      await drained(follower, 3);
      if (how === 'that is started anew') await follower.stop();
      await moveToYoungerCluster();
      await renewIncarnation(producer.database);
      await appendPlain(producer.database, stream, 3, 2);
      if (how === 'that is started anew') follower = start();
      await drained(follower, 5);
      expect((await notesOf(consumer.database)).map((note) => note.sequence)).toEqual([1, 2, 3, 4, 5]);
      expect(follower.trouble()).toBeUndefined();
    },
  );

  it('stops loudly when it has read what the log no longer has', async () => {
    const logged: string[] = [];
    const follower = start({ logged });
    await appendPlain(producer.database, stream, 0, 3);
    await drained(follower, 3);
    await execute('delete from events where sequence = 3');
    await renewIncarnation(producer.database);
    await appendPlain(producer.database, stream, 2, 2);
    await expect(follower.drain()).rejects.toMatchObject({ code: 'log-restored' });
    expect(follower.trouble()).toContain('test.events was restored');
    expect(logged.map((line) => JSON.parse(line))).toMatchObject([{ level: 50, consumer: 'notes' }]);
    expect(await notesOf(consumer.database)).toHaveLength(3);
  });
});
