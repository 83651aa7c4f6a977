import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { unavailable } from '../contract/index.ts';
import type { Database } from '../database/index.ts';
import type { EventEnvelope } from '../event-log/index.ts';
import { type Consumer, createBell, deadLetters } from '../event-relay/index.ts';
import { createMetrics } from '../telemetry/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type NoteTakerOptions, notesMigration, notesOf, startNoteTaker } from '../testing/note-taker.ts';
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

function start(options: Partial<NoteTakerOptions> = {}): Consumer {
  const taker = startNoteTaker({ producer: producer.database, consumer: consumer.database, ...options });
  started.push(taker);
  return taker;
}

/** Drains until everything that was committed can be read, whatever fails on the way. */
async function settle(...takers: readonly Consumer[]): Promise<void> {
  const unread = async () => {
    await Promise.all(takers.map((taker) => taker.drain().catch(() => undefined)));
    const [log] = await producer.database.all<{ last: string | null }>({
      sql: 'select (select event_id from events order by xid desc, seq desc limit 1) as last',
      parameters: [],
    });
    const places = await consumer.database.all<{ last_item: string }>({
      sql: 'select last_item from inbox',
      parameters: [],
    });
    return places.filter((place) => place.last_item !== log!.last).length + (places.length === 0 ? 1 : 0);
  };
  await expect.poll(unread).toBe(0);
}

const troubleAfterDrain = (taker: Consumer) => taker.drain().then(taker.trouble, taker.trouble);

const noted = async (stream?: string) =>
  (await notesOf(consumer.database)).filter((note) => !stream || note.stream === stream).map((note) => note.sequence);
const parked = () => deadLetters(consumer.database, 'notes', 'test.events');

describe('an event that cannot be applied', () => {
  const bad = randomUUID();
  const good = randomUUID();
  let mended = false;
  const afterEffect = (_tx: unknown, events: readonly EventEnvelope[]) => {
    if (!mended && events.some((event) => event.stream_id === bad && event.sequence === 2))
      throw new Error('cannot read "Mrs Secret"');
  };
  beforeEach(() => {
    mended = false;
  });

  it.each([1, 4, 100])('is parked with its stream while the others go on, in batches of %i', async (batch) => {
    const logged: string[] = [];
    const taker = start({ batch, afterEffect, logged });
    for (let version = 0; version < 4; version++) {
      await appendPlain(producer.database, bad, version);
      await appendPlain(producer.database, good, version);
    }
    await settle(taker);
    expect(await noted(bad)).toEqual([1]);
    expect(await noted(good)).toEqual([1, 2, 3, 4]);
    expect((await parked()).map(({ stream, item }) => [stream, (item as EventEnvelope).sequence])).toEqual([
      [bad, 2],
      [bad, 3],
      [bad, 4],
    ]);
    expect(taker.trouble()).toBe('1 of the streams of test.events are parked');
    expect(JSON.stringify([await parked(), logged])).not.toContain('Mrs Secret');

    await appendPlain(producer.database, bad, 4);
    await settle(taker);
    expect(await taker.replayParked()).toBe(0);
    expect(await noted(bad)).toEqual([1]);

    mended = true;
    expect(await taker.replayParked()).toBe(4);
    expect(await noted(bad)).toEqual([1, 2, 3, 4, 5]);
    expect(taker.trouble()).toBeUndefined();
    await appendPlain(producer.database, bad, 5);
    await settle(taker);
    expect(await noted(bad)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('keeps its stream parked for a second instance too, and is replayed by one of two', async () => {
    const [one, two] = [start({ afterEffect }), start({ afterEffect, consumer: consumer.connect() })];
    await appendPlain(producer.database, bad, 0, 2);
    await settle(one, two);
    await one.stop();
    await appendPlain(producer.database, bad, 2, 2);
    await settle(two);
    expect(await noted(bad)).toEqual([1]);
    mended = true;
    const replayed = await Promise.all([one.replayParked(), two.replayParked()]);
    expect(replayed[0] + replayed[1]).toBe(3);
    expect(await noted(bad)).toEqual([1, 2, 3, 4]);
  });

  it('is told with the stream’s number and counted, and tried no more than five times', async () => {
    let tries = 0;
    const metrics = createMetrics();
    const taker = start({
      metrics,
      afterEffect() {
        tries++;
        throw new Error('never');
      },
    });
    const [event] = await appendPlain(producer.database, bad, 0);
    await expect.poll(() => troubleAfterDrain(taker)).toBe(`item ${event!.event_id} of test.events cannot be applied`);
    await settle(taker);
    expect(tries).toBe(5);
    const text = await metrics.registry.metrics();
    expect(text).toContain('hms_consumed_events_total{consumer="notes",source="test.events",outcome="parked"} 1');
  });

  it('is not parked while something else is away: it waits', async () => {
    let away = true;
    const taker = start({
      afterEffect() {
        if (away) throw unavailable('keys-unavailable', 'The keys cannot be reached.');
      },
    });
    await appendPlain(producer.database, good, 0);
    await expect.poll(() => troubleAfterDrain(taker)).toBe('The keys cannot be reached.');
    for (let n = 0; n < 8; n++) await expect(taker.drain()).rejects.toThrow('The keys cannot be reached.');
    away = false;
    await settle(taker);
    expect(await noted()).toEqual([1]);
    expect(await parked()).toEqual([]);
    expect(taker.trouble()).toBeUndefined();
  });
});

describe('two instances of one consumer', () => {
  it.each([1, 10])('apply each event once and in order, in batches of %i', async (batch) => {
    const takers = [start({ batch }), start({ batch, consumer: consumer.connect() })];
    const streams = [randomUUID(), randomUUID(), randomUUID()];
    for (let version = 0; version < 15; version++)
      await Promise.all([
        ...streams.map((stream) => appendPlain(producer.database, stream, version)),
        ...takers.map((taker) => taker.drain()),
      ]);
    await settle(...takers);
    for (const stream of streams) expect(await noted(stream)).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
  });

  it('do not both apply the first events of all', async () => {
    await appendPlain(producer.database, randomUUID(), 0, 3);
    const takers = Array.from({ length: 4 }, () => start({ batch: 10, consumer: consumer.connect() }));
    await settle(...takers);
    expect(await noted()).toEqual([1, 2, 3]);
  });
});

describe('following', () => {
  it('starts at once when the bell rings, and passes over what does not matter in one step', async () => {
    const bell = createBell();
    const metrics = createMetrics();
    const stream = randomUUID();
    let transactions = 0;
    const counted: Database = {
      ...consumer.database,
      transaction(work) {
        transactions++;
        return consumer.database.transaction(work);
      },
    };
    start({ bell, metrics, consumer: counted, wants: (event) => event.sequence % 50 === 0 });
    await appendPlain(producer.database, stream, 0, 300);
    bell.ring();
    await expect.poll(() => noted(), { timeout: 5_000 }).toEqual([50, 100, 150, 200, 250, 300]);
    await expect
      .poll(() => metrics.registry.metrics())
      .toContain('hms_consumed_events_total{consumer="notes",source="test.events",outcome="applied"} 300');
    expect(transactions).toBe(6);
  });

  it('finds rows that were hidden when the bell rang, without another bell and without waiting for the clock', async () => {
    const bell = createBell();
    let looks = 0;
    const counted: Database = {
      ...producer.database,
      all(query) {
        if (query.name === 'read-log') looks++;
        return producer.database.all(query);
      },
    };
    start({ bell, producer: counted });
    const holder = await producer.session();
    await holder.query('begin');
    await holder.query('select pg_current_xact_id()');
    await appendPlain(producer.database, randomUUID(), 0, 3);
    bell.ring();
    const before = looks;
    await expect.poll(() => looks, { interval: 5 }).toBeGreaterThan(before + 2);
    expect(await noted()).toEqual([]);
    await holder.query('commit');
    await expect.poll(() => noted(), { timeout: 2_000 }).toEqual([1, 2, 3]);
  });

  it('looks by the clock when no bell rings, and forgets a trouble that has passed', async () => {
    const taker = start({ pollMs: 20 });
    const [stream] = [randomUUID()];
    await producer.database.all({ sql: 'alter table events rename to hidden_events', parameters: [] });
    await expect.poll(() => taker.trouble()).toBe('test.events cannot be read');
    await producer.database.all({ sql: 'alter table hidden_events rename to events', parameters: [] });
    await expect.poll(() => taker.trouble()).toBeUndefined();
    await appendPlain(producer.database, stream!, 0);
    await expect.poll(() => noted()).toEqual([1]);
  });

  it('tells how far behind it is while there is more to read', async () => {
    const metrics = createMetrics();
    const lags: number[] = [];
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await appendPlain(producer.database, randomUUID(), 0, 3, aMinuteAgo);
    const taker = start({
      metrics,
      async afterEffect() {
        const [lag] = (await metrics.registry.getSingleMetric('hms_consumer_lag_seconds')!.get()).values;
        lags.push(lag?.value ?? 0);
      },
    });
    await settle(taker);
    expect(lags.slice(1).every((lag) => lag >= 60)).toBe(true);
    const { values } = await metrics.registry.getSingleMetric('hms_consumer_lag_seconds')!.get();
    expect(values.map(({ value }) => value)).toEqual([0]);
  });
});
