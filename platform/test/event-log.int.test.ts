import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Transaction } from '../database/index.ts';
import {
  type Append,
  appender,
  type EventEnvelope,
  newId,
  openEvent,
  type Position,
  projectAll,
  readLog,
  readStream,
  streamMoved,
} from '../event-log/index.ts';
import { newKey } from '../security/index.ts';
import { accountContract } from '../testing/bank/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';

type Contract = typeof accountContract;

const append = appender(accountContract, projectAll([]));
const posted = (amount: number): Append<Contract>['events'][number] => ({ type: 'account.posted', data: { amount } });
const cause = (at = new Date()) => ({ actor: 'ana', correlation: randomUUID(), at });

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase(inject('postgres'), { connections: 10 });
});
afterAll(() => test.close());

/** A transaction that stays open until it is told how to end. */
async function begin() {
  const opened = Promise.withResolvers<Transaction>();
  const end = Promise.withResolvers<void>();
  const done = test.database.transaction(async (tx) => {
    opened.resolve(tx);
    await end.promise;
  });
  done.catch(opened.reject);
  const tx = await opened.promise;
  return {
    tx,
    /** Resolves once the event stands in the table. */
    async append(stream: string, expected: number) {
      const [event] = await append(tx, { stream, expected, events: [posted(1)], cause: cause() });
      await tx.all({ sql: 'select 1', parameters: [] });
      return event!;
    },
    commit() {
      end.resolve();
      return done;
    },
    async rollback() {
      end.reject(new Error('on second thoughts'));
      await done.catch(() => undefined);
    },
  };
}

const appendNow = (stream: string, expected: number, at?: Date) =>
  test.database.transaction((tx) => append(tx, { stream, expected, events: [posted(1)], cause: cause(at) }));

/** Reads on from where it was. */
function reader() {
  const read: EventEnvelope[] = [];
  let after: Position | null = null;
  return {
    read,
    async next(limit = 1_000) {
      const page = await readLog(test.database, after, limit);
      read.push(...page.items.map(({ item }) => item));
      after = page.items.at(-1)?.position ?? after;
      return page;
    },
    /** Until nothing is hidden; other tests of the run have transactions in the same cluster. */
    async toTheEnd() {
      while ((await this.next()).hidden || (await this.next()).items.length > 0);
    },
  };
}

const committedInOrder = async () => {
  const rows = await test.database.all<{ event_id: string }>({
    sql: 'select event_id from events order by xid, seq',
    parameters: [],
  });
  return rows.map((row) => row.event_id);
};

function expectStreamsInOrder(events: readonly EventEnvelope[]): void {
  for (const stream of Map.groupBy(events, (event) => event.stream_id).values())
    expect(stream.map((event) => event.sequence)).toEqual(stream.map((_, index) => index + 1));
}

describe('reading in commit order without gaps', () => {
  it('whatever the order in which transactions begin, append, commit and roll back', async () => {
    const pick = fc.nat({ max: 5 });
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), pick }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('append' as const), pick }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('end' as const), pick, commit: fc.boolean() }) },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('read' as const), limit: fc.integer({ min: 1, max: 4 }) }),
      },
    );
    const follower = reader();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const versions = new Map<string, number>();
        const open: { writer: Awaited<ReturnType<typeof begin>>; stream: string; version: number }[] = [];
        const end = async (index: number, commit: boolean) => {
          const [ended] = open.splice(index, 1);
          if (commit) versions.set(ended!.stream, ended!.version);
          await (commit ? ended!.writer.commit() : ended!.writer.rollback());
        };
        for (const each of steps) {
          if (each.kind === 'read') await follower.next(each.limit);
          else if (each.kind === 'open' && open.length < 6) {
            const free = [...versions.keys()].filter((stream) => !open.some((other) => other.stream === stream));
            const stream = free[each.pick] ?? randomUUID();
            open.push({ writer: await begin(), stream, version: versions.get(stream) ?? 0 });
          } else if (open.length > 0 && each.kind !== 'open') {
            const index = each.pick % open.length;
            const chosen = open[index]!;
            if (each.kind === 'end') await end(index, each.commit);
            else chosen.version = (await chosen.writer.append(chosen.stream, chosen.version)).sequence;
          }
        }
        while (open.length > 0) await end(0, open.length % 2 === 0);
        await follower.toTheEnd();
        expect(follower.read.map((event) => event.event_id)).toEqual(await committedInOrder());
        expectStreamsInOrder(follower.read);
      }),
      { numRuns: 60 },
    );
  });

  it('while many write at the same time', async () => {
    const follower = reader();
    let writing = true;
    const reading = (async () => {
      while (writing) await follower.next(7);
    })();
    const pause = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
    const write = async () => {
      const stream = randomUUID();
      let version = 0;
      for (let n = 0; n < 25; n++) {
        const writer = await begin();
        await pause();
        const { sequence } = await writer.append(stream, version);
        await pause();
        if (Math.random() < 0.2) await writer.rollback();
        else {
          await writer.commit();
          version = sequence;
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    writing = false;
    await reading;
    await follower.toTheEnd();
    expect(follower.read.map((event) => event.event_id)).toEqual(await committedInOrder());
    expectStreamsInOrder(follower.read);
  });

  it('waits behind a long transaction in another database, and then brings everything', async () => {
    const follower = reader();
    await follower.toTheEnd();
    const before = follower.read.length;
    const elsewhere = new pg.Client({ ...inject('postgres') });
    await elsewhere.connect();
    await elsewhere.query('begin');
    await elsewhere.query('select pg_current_xact_id()');
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) ids.push((await appendNow(randomUUID(), 0))[0]!.event_id);
    expect(await follower.next()).toEqual({ items: [], hidden: true });
    await elsewhere.query('commit');
    await elsewhere.end();
    await follower.toTheEnd();
    expect(follower.read.slice(before).map((event) => event.event_id)).toEqual(ids);
  });
});

describe('versions of a stream', () => {
  it('take one of two appends that expect the same version', async () => {
    const stream = randomUUID();
    await appendNow(stream, 0);
    const both = await Promise.allSettled([appendNow(stream, 1), appendNow(stream, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((outcome) => outcome.status === 'rejected')!;
    expect(streamMoved(refused.reason)).toBe(true);
  });

  it('are refused when one would be skipped', async () => {
    const stream = randomUUID();
    await appendNow(stream, 0);
    const error = await appendNow(stream, 3).catch((error) => error);
    expect(streamMoved(error)).toBe(true);
    expect(await readStream(test.database, stream)).toHaveLength(1);
  });

  it('are refused to a transaction that began to write before the version it builds on was written', async () => {
    const stream = randomUUID();
    await appendNow(stream, 0);
    const early = await begin();
    await early.append(randomUUID(), 0);
    await appendNow(stream, 1);
    const error = await early.append(stream, 2).catch((error) => error);
    expect(streamMoved(error)).toBe(true);
    await early.rollback();
    await appendNow(stream, 2);
    const follower = reader();
    await follower.toTheEnd();
    expectStreamsInOrder(follower.read);
  });

  it('keep their order when the clock is set back, with ids that differ', async () => {
    const stream = randomUUID();
    const noon = new Date('2026-03-29T12:00:00.000Z');
    const earlier = new Date('2026-03-29T11:00:00.000Z');
    const appended = [
      ...(await appendNow(stream, 0, noon)),
      ...(await appendNow(stream, 1, earlier)),
      ...(await appendNow(stream, 2, earlier)),
    ];
    const read = await readStream(test.database, stream);
    expect(read.map((event) => event.event_id)).toEqual(appended.map((event) => event.event_id));
    expect(read.map((event) => event.timestamp)).toEqual([noon, earlier, earlier].map((at) => at.toISOString()));
    expect(new Set(read.map((event) => event.event_id)).size).toBe(3);
    expect(await readStream(test.database, stream, earlier)).toHaveLength(2);
    const follower = reader();
    await follower.toTheEnd();
    expect(follower.read.filter((event) => event.stream_id === stream)).toEqual(read);
  });

  // RFC 9562, appendix A.6.
  it('have ids of UUID version 7 that carry the time', () => {
    expect(newId(new Date('2022-02-22T19:22:22.000Z'))).toMatch(
      /^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('data of an event', () => {
  const subject = randomUUID();
  const key = newKey();
  const opened = {
    type: 'account.opened' as const,
    data: { owner: 'Zoë Ångström', remark: null, extras: {}, restricted: false, facility: null, care_team: [] },
  };
  const appendOpened = (stream: string) =>
    test.database.transaction((tx) =>
      append(tx, { stream, expected: 0, subject, key, events: [opened], cause: cause() }),
    );
  const stored = async (stream: string) => (await readStream(test.database, stream))[0]!;

  it('is refused when it is not as the contract says', async () => {
    const wrong = test.database.transaction((tx) =>
      append(tx, {
        stream: randomUUID(),
        expected: 0,
        events: [{ type: 'account.posted', data: { amount: 'much' } as never }],
        cause: cause(),
      }),
    );
    await expect(wrong).rejects.toThrow('the event account.posted is not as its contract says');
  });

  it('keeps personal fields sealed, opens them with the key, and is without them once the key is gone', async () => {
    const stream = randomUUID();
    await appendOpened(stream);
    const event = await stored(stream);
    expect(JSON.stringify(event)).not.toContain('Ångström');
    expect(event.data).toEqual({ restricted: false, facility: null, care_team: [] });
    expect(openEvent(accountContract, event, key).data).toEqual(opened.data);
    expect(openEvent(accountContract, event, undefined).data).toEqual(event.data);
    expect(() => openEvent(accountContract, event, newKey())).toThrow();
  });

  it('does not open where it was moved to', async () => {
    const stream = randomUUID();
    await appendOpened(stream);
    const event = await stored(stream);
    for (const moved of [{ stream_id: randomUUID() }, { sequence: 2 }, { event_type: 'account.renamed' }])
      expect(() => openEvent(accountContract, { ...event, ...moved }, key)).toThrow();
  });

  it('is refused when it has personal fields but the subject has no key', async () => {
    const keyless = test.database.transaction((tx) =>
      append(tx, { stream: randomUUID(), expected: 0, subject, events: [opened], cause: cause() }),
    );
    await expect(keyless).rejects.toThrow(/no key/);
  });

  it('is read in today’s shape, however old it is', async () => {
    const stream = randomUUID();
    await appendNow(stream, 0);
    await test.database.all({
      sql: `update events set version = 1, data = '{"units": 3}' where stream_id = $1`,
      parameters: [stream],
    });
    const event = openEvent(accountContract, await stored(stream), undefined);
    expect(event).toMatchObject({ version: '2.0', data: { amount: 300 } });
    const older = { ...(await stored(stream)), version: '0.0' };
    expect(() => openEvent(accountContract, older, undefined)).toThrow(/cannot be brought from version 0/);
    const unknown = { ...event, event_type: 'account.exploded' };
    expect(() => openEvent(accountContract, unknown, undefined)).toThrow(/does not declare/);
  });
});
