import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Admin, Producer, stringDeserializers, stringSerializers, Consumer as TopicReader } from '@platformatic/kafka';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Contract, unavailable } from '../contract/index.ts';
import type { EventEnvelope } from '../event-log/index.ts';
import {
  type Consumer,
  createBell,
  deadLetters,
  type EventTransport,
  localEvents,
  partitionOf,
} from '../event-relay/index.ts';
import { createTopics, deadLetterTopicOf, kafkaTransport, topicsOf } from '../kafka/index.ts';
import { accountContract } from '../testing/bank/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { type Broker, findKafka, startBroker } from '../testing/kafka/index.ts';
import { type NoteTakerOptions, notesMigration, notesOf, noteTaking, startNoteTaker } from '../testing/note-taker.ts';
import { appendPlain, publishPlain } from '../testing/plain-events.ts';

const TAKE_NOTES = fileURLToPath(new URL('./processes/take-notes.ts', import.meta.url));
const PARTITIONS = 3;
const jars = await findKafka();

let broker: Broker;
let producer: TestDatabase;
let consumer: TestDatabase;
let contract: Contract;
const bell = createBell();
const started: Consumer[] = [];
const transports: EventTransport[] = [];

beforeAll(async () => {
  if (jars) broker = await startBroker(jars);
});
afterAll(() => broker?.[Symbol.asyncDispose]());
beforeEach(async () => {
  const postgres = inject('postgres');
  [producer, consumer] = await Promise.all([
    openTestDatabase(postgres),
    openTestDatabase(postgres, { migrations: [notesMigration] }),
  ]);
  const topic = { name: `test-${randomUUID()}`, partitions: PARTITIONS, retentionDays: 1 };
  contract = { ...accountContract, service: 'test', topic };
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.stop()));
  await Promise.all(transports.splice(0).map((each) => each.stop()));
  await Promise.all([producer.close(), consumer.close()]);
});

const topicOf = () => contract.topic!.name;
const connection = () => ({ brokers: [broker.address] });

function startPublishing(database = producer.database): Consumer {
  const transport = kafkaTransport({ connection: connection(), consume: false });
  transports.push(transport);
  const publisher = publishPlain(transport, contract, database, bell);
  started.push(publisher);
  return publisher;
}

/** A way on which events come to a consumer. */
interface Way {
  /** Makes what events travel on. */
  open(): Promise<unknown>;
  follow(options?: Partial<NoteTakerOptions>): Consumer;
  /** Takes it away, without a warning, and brings it back. */
  interrupt(): Promise<void>;
}

const following = (options: Partial<NoteTakerOptions>): NoteTakerOptions => ({
  producer: producer.database,
  consumer: consumer.connect(),
  pollMs: 50,
  bell,
  ...options,
});

const byLog: Way = {
  open: async () => undefined,
  follow(options = {}) {
    const taker = startNoteTaker(following(options));
    started.push(taker);
    return taker;
  },
  async interrupt() {
    const session = await producer.session();
    await session.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
  },
};

const byKafka: Way = {
  async open() {
    await createTopics(connection(), topicsOf([contract]), 1);
    startPublishing();
  },
  follow(options = {}) {
    const transport = kafkaTransport({ connection: connection(), consume: true, sessionMs: 1_500 });
    transports.push(transport);
    const taker = transport.follow(contract, noteTaking(following(options)))!;
    started.push(taker);
    return taker;
  },
  async interrupt() {
    await broker.kill();
    await broker.start();
  },
};

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const notes = () => notesOf(consumer.database);
const noted = async (stream: string) =>
  (await notes()).filter((note) => note.stream === stream).map(({ sequence }) => sequence);

/** Waits until so many notes were taken. */
async function expectNotes(count: number): Promise<void> {
  await expect
    .poll(async () => (await notes()).length, { timeout: 25_000, interval: 50 })
    .toBeGreaterThanOrEqual(count);
}

/** Each event of each stream was noted once, in order. */
async function expectEachOnce(streams: readonly string[], count: number): Promise<void> {
  await expectNotes(streams.length * count);
  for (const stream of streams) expect(await noted(stream)).toEqual(upTo(count));
}

/** Where one fails, the others of its round are done before it is told. */
async function append(streams: readonly string[], from: number, to: number): Promise<void> {
  for (let version = from; version < to; version++) {
    const round = await Promise.allSettled(streams.map((stream) => appendPlain(producer.database, stream, version)));
    for (const outcome of round) if (outcome.status === 'rejected') throw outcome.reason;
  }
  bell.ring();
}

const lastOf = async (stream: string): Promise<number> =>
  (await producer.database.first<{ last: number }>({
    sql: 'select max(sequence) as last from events where stream_id = $1',
    parameters: [stream],
  }))!.last;

const streamsOf = (count: number) => Array.from({ length: count }, () => randomUUID());

describe.each([
  ['the log', byLog, true],
  ['Kafka', byKafka, jars !== undefined],
] as const)('events that come by %s', (_way, way, isThere) => {
  describe.runIf(isThere)('to a consumer', () => {
    beforeEach(() => way.open());

    it.each([1, 25])('come once and in order per stream, in batches of %i', async (batch) => {
      const streams = streamsOf(5);
      await append(streams, 0, 4);
      way.follow({ batch });
      await append(streams, 4, 12);
      await expectEachOnce(streams, 12);
    });

    it('count once though the effect is undone and comes again', async () => {
      const streams = streamsOf(3);
      let calls = 0;
      way.follow({
        batch: 5,
        afterEffect() {
          if (calls++ % 4 === 1) throw unavailable('keys-unavailable', 'The keys cannot be reached.');
        },
      });
      await append(streams, 0, 8);
      await expectEachOnce(streams, 8);
      expect(calls).toBeGreaterThan(4);
    });

    it('count once while instances come and go', async () => {
      const streams = streamsOf(6);
      const first = way.follow({ batch: 4 });
      await append(streams, 0, 5);
      way.follow({ batch: 4 });
      await append(streams, 5, 10);
      await expectNotes(6 * 8);
      const third = way.follow({ batch: 4 });
      await first.stop();
      await append(streams, 10, 15);
      await expectNotes(6 * 14);
      await third.stop();
      await append(streams, 15, 20);
      await expectEachOnce(streams, 20);
    });

    it('are all there after what carries them was away', async () => {
      const streams = streamsOf(4);
      way.follow({ batch: 3 });
      await append(streams, 0, 5);
      await expectNotes(streams.length * 3);
      const away = way.interrupt();
      await append(streams, 5, 8).catch(() => undefined);
      await away;
      // That a connection was cut is told when it is used.
      await expect
        .poll(async () => {
          await append([streams[0]!], await lastOf(streams[0]!), 12);
          return lastOf(streams[0]!);
        })
        .toBe(12);
      await expect.poll(() => noted(streams[0]!), { timeout: 25_000, interval: 50 }).toEqual(upTo(12));
      const logged = await producer.database.all({ sql: 'select event_id from events', parameters: [] });
      await expectNotes(logged.length);
      expect((await notes()).length).toBe(logged.length);
    });

    it('are applied again from a position or a moment on', async () => {
      const [stream] = streamsOf(1) as [string];
      const taker = way.follow();
      const then = new Date(Date.now() - 60_000);
      await appendPlain(producer.database, stream, 0, 3, then);
      await appendPlain(producer.database, stream, 3, 2);
      bell.ring();
      await expectNotes(5);
      await taker.rewind({ since: new Date(then.getTime() + 1) });
      await expect.poll(() => noted(stream), { timeout: 10_000 }).toEqual([1, 2, 3, 4, 5, 4, 5]);
      const { items } = await localEvents('test', producer.database, bell).read(null, 10);
      await taker.rewind({ after: items[3]!.position });
      await append([stream], 5, 6);
      await expect.poll(() => noted(stream), { timeout: 10_000 }).toEqual([1, 2, 3, 4, 5, 4, 5, 5, 6]);
      await expect(taker.rewind({ after: { ...items[3]!.position, incarnation: randomUUID() } })).rejects.toMatchObject(
        {
          code: 'log-renewed',
        },
      );
    });

    it('stand still behind one that cannot be applied, while other streams go on', async () => {
      const [bad, good] = streamsOf(2) as [string, string];
      let mended = false;
      const taker = way.follow({
        batch: 4,
        afterEffect(_tx, events) {
          if (!mended && events.some(({ stream_id, sequence }) => stream_id === bad && sequence === 2))
            throw new Error('cannot read "Mrs Secret"');
        },
      });
      await append([bad, good], 0, 4);
      const parked = () => deadLetters(consumer.database, 'notes', 'test.events');
      await expect.poll(async () => (await parked()).length, { timeout: 15_000 }).toBe(3);
      await expect.poll(() => noted(good)).toEqual(upTo(4));
      expect(await noted(bad)).toEqual([1]);
      await expect.poll(() => taker.trouble()).toBe('1 of the streams of test.events are parked');
      expect(JSON.stringify(await parked())).not.toContain('Mrs Secret');
      mended = true;
      expect(await taker.replayParked()).toBe(3);
      expect(taker.trouble()).toBeUndefined();
      expect(await noted(bad)).toEqual(upTo(4));
      await append([bad], 4, 5);
      await expect.poll(() => noted(bad), { timeout: 10_000 }).toEqual(upTo(5));
    });
  });
});

describe.each([
  ['the log', byLog, true],
  ['Kafka', byKafka, jars !== undefined],
] as const)('what is parked of %s', (_way, way, isThere) => {
  it.runIf(isThere)('is known to be mended also where another process has applied it again', async () => {
    await way.open();
    const [bad] = streamsOf(1) as [string];
    let mended = false;
    const taker = way.follow({
      afterEffect() {
        if (!mended) throw new Error('not yet');
      },
    });
    await append([bad], 0, 1);
    await expect.poll(() => taker.trouble(), { timeout: 15_000 }).toBe('1 of the streams of test.events are parked');
    mended = true;
    const other = startNoteTaker(following({}));
    started.push(other);
    expect(await other.replayParked()).toBe(1);
    await expect.poll(() => taker.trouble()).toBeUndefined();
  });
});

describe.runIf(jars)('a topic', () => {
  it('carries the envelope under its stream’s key, with CloudEvents attributes, in commit order per partition', async () => {
    await byKafka.open();
    const streams = streamsOf(4);
    await append(streams, 0, 5);
    const records = await recordsOf(topicOf(), 20);
    const [first] = records;
    const event = JSON.parse(first!.value) as EventEnvelope;
    expect(first!.key).toBe(event.stream_id);
    expect(Object.fromEntries(first!.headers)).toMatchObject({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.event_id,
      ce_source: '/hms-enterprise-grade/test',
      ce_type: 'account.posted',
      ce_time: event.timestamp,
    });
    for (const stream of streams) {
      const own = records.filter(({ key }) => key === stream);
      expect(own.map(({ value }) => (JSON.parse(value) as EventEnvelope).sequence)).toEqual(upTo(5));
      expect(new Set(own.map(({ partition }) => partition)).size).toBe(1);
    }
  });

  it('is written by one of several processes, and by another after that one', async () => {
    await byKafka.open();
    startPublishing(producer.connect());
    const streams = streamsOf(3);
    await append(streams, 0, 10);
    await recordsOf(topicOf(), 30);
    await started.shift()!.stop();
    await append(streams, 10, 20);
    const records = await recordsOf(topicOf(), 60);
    expect(records.length).toBe(60);
  });

  it('loses nothing and repeats nothing though processes that publish and follow are killed', async () => {
    await createTopics(connection(), topicsOf([contract]), 1);
    const streams = streamsOf(4);
    const told = { producer: producer.connection, consumer: consumer.connection, batch: 2, kafka: kafkaOf() };
    let versions = 0;
    for (let kill = 0; kill < 4; kill++) {
      await append(streams, versions, versions + 4);
      versions += 4;
      await killAfterEffects(told, kill);
    }
    startPublishing();
    byKafka.follow({ batch: 10 });
    await append(streams, versions, versions + 2);
    await expectEachOnce(streams, versions + 2);
  });

  it('gets what it has no event in put aside, and loses nothing by it', async () => {
    await byKafka.open();
    byKafka.follow();
    const streams = streamsOf(2);
    await append(streams, 0, 2);
    await write(topicOf(), 'somebody', 'not JSON');
    await append(streams, 2, 4);
    await expectEachOnce(streams, 4);
    const [aside] = await recordsOf(deadLetterTopicOf(topicOf()), 1);
    expect(aside).toMatchObject({ key: 'somebody', value: 'not JSON' });
    expect(aside!.headers.get('error')).toBe('it is no event');
  });

  it('has another for what could not be applied', async () => {
    await byKafka.open();
    const bad = randomUUID();
    byKafka.follow({
      afterEffect(_tx, [event]) {
        if (event!.sequence === 2) throw new Error('never');
      },
    });
    await append([bad], 0, 4);
    const letters = await recordsOf(deadLetterTopicOf(topicOf()), 3);
    expect(letters.map(({ key, value }) => [key, (JSON.parse(value) as EventEnvelope).sequence])).toEqual([
      [bad, 2],
      [bad, 3],
      [bad, 4],
    ]);
    expect(letters[0]!.headers.get('consumer')).toBe('notes');
  });

  it('whose records are gone is made up for from the log: for a consumer that is new, and for one that was away', async () => {
    await byKafka.open();
    const streams = streamsOf(4);
    await append(streams, 0, 5);
    await recordsOf(topicOf(), 20);
    await forgetRecords();
    const first = byKafka.follow({ batch: 10 });
    await append(streams, 5, 8);
    await expectEachOnce(streams, 8);
    await first.stop();
    await append(streams, 8, 12);
    await recordsOf(topicOf(), 28);
    await forgetRecords();
    byKafka.follow({ batch: 10 });
    await expectEachOnce(streams, 12);
    await append(streams, 12, 14);
    await expectEachOnce(streams, 14);
  });

  it('and the log carry on for each other, also both at once', async () => {
    await byKafka.open();
    // One partition stays empty, so that the places of the others alone tell what has come.
    const streams = streamsOf(40)
      .filter((stream) => partitionOf(stream, PARTITIONS) > 0)
      .slice(0, 4);
    const kafka = byKafka.follow({ batch: 3 });
    await append(streams, 0, 1);
    await expectNotes(4);
    await append(streams, 1, 5);
    await expectNotes(20);
    const log = byLog.follow({ batch: 3 });
    await append(streams, 5, 10);
    await kafka.stop();
    await append(streams, 10, 15);
    await expectNotes(4 * 15);
    await log.stop();
    await append(streams, 15, 18);
    byKafka.follow({ batch: 3 });
    await append(streams, 18, 20);
    await expectEachOnce(streams, 20);
  });

  it('with another number of partitions is refused', async () => {
    const topic = contract.topic!;
    await createTopics(connection(), [topic], 1);
    await expect(createTopics(connection(), [{ ...topic, partitions: 5 }], 1)).rejects.toMatchObject({
      code: 'topic-partitions',
    });
    expect(await createTopics(connection(), [topic], 1)).toEqual([{ ...topic, outcome: 'there' }]);
  });
});

const kafkaOf = () => ({ ...connection(), topic: contract.topic });

/** Starts a process that publishes and follows, and kills it in the midst of an effect. */
async function killAfterEffects(told: object, effects: number): Promise<void> {
  const child = spawn(process.execPath, [TAKE_NOTES, JSON.stringify(told)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let lines = 0;
  for await (const _ of createInterface(child.stdout)) if (lines++ >= effects) break;
  child.kill('SIGKILL');
  expect((await exit)[1]).toBe('SIGKILL');
}

interface Record {
  readonly key: string;
  readonly value: string;
  readonly partition: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** The first records of a topic, read by somebody who knows nothing of us. */
async function recordsOf(topic: string, count: number): Promise<Record[]> {
  const reader = new TopicReader({
    clientId: 'reader',
    groupId: `reader-${randomUUID()}`,
    bootstrapBrokers: [broker.address],
    deserializers: stringDeserializers,
    maxWaitTime: 100,
  });
  const records: Record[] = [];
  try {
    const stream = await reader.consume({ topics: [topic], mode: 'earliest', autocommit: false });
    for await (const record of stream) {
      records.push(record);
      if (records.length >= count) break;
    }
    return records;
  } finally {
    await reader.close(true);
  }
}

async function write(topic: string, key: string, value: string): Promise<void> {
  const producer = new Producer({
    clientId: 'writer',
    bootstrapBrokers: [broker.address],
    serializers: stringSerializers,
  });
  await producer.send({ messages: [{ topic, key, value }] });
  await producer.close();
}

/** Does to the topic what its retention does. */
async function forgetRecords(): Promise<void> {
  const admin = new Admin({ clientId: 'admin', bootstrapBrokers: [broker.address] });
  const partitions = upTo(PARTITIONS).map((n) => ({ partition: n - 1, offset: -1n }));
  await admin.deleteRecords({ topics: [{ name: topicOf(), partitions }] });
  await admin.close();
}
