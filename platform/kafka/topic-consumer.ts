import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../contract/index.ts';
import type { EventEnvelope } from '../event-log/index.ts';
import {
  type Consumer,
  type ConsumerOptions,
  createIntake,
  type Intake,
  partOfLog,
  rewindPlace,
  tellDeadLetters,
} from '../event-relay/index.ts';
import type { KafkaConnection } from './client-options.ts';
import { type GroupMember, type GroupRecord, joinGroup } from './group-member.ts';
import { createPartitionFeed, type PartitionFeed } from './partition-feed.ts';
import { readRecord } from './record.ts';
import type { Sender } from './sender.ts';
import { deadLetterTopicOf, type Topic } from './topics.ts';

export interface TopicConsumerOptions<Ready> extends ConsumerOptions<EventEnvelope, Ready> {
  readonly connection: KafkaConnection;
  readonly topic: Topic;
  readonly sender: Sender;
  readonly sessionMs: number;
}

interface Partition {
  readonly feed: PartitionFeed;
  readonly intake: Intake<EventEnvelope>;
  working: Promise<void> | undefined;
}

const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5_000;
/** Records that wait in memory before no more are taken. */
const MOST_WAITING = 2_000;
const LAG_MS = 5_000;

/**
 * Follows a service by its topic. What is applied counts in the inbox, by positions of the producer's log: what came twice, or
 * was read from the log meanwhile, is passed over; and where a record names a predecessor that did not come (it is past the
 * topic's retention, or was never there for a consumer that is new) the log itself is read to its end.
 */
export function startTopicConsumer<Ready>(options: TopicConsumerOptions<Ready>): Consumer {
  const { name, source: producer, topic, log, metrics, sender, sessionMs } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const partitions = new Map<number, Partition>();
  const fromLog = createIntake(options);
  let member: GroupMember | undefined;
  let catchingUp: Promise<void> | undefined;
  let problem: string | undefined;
  let moved = 0;
  let lag = 0;

  function partitionAt(part: number): Partition {
    const known = partitions.get(part);
    if (known) return known;
    const feed = createPartitionFeed(producer);
    const inbox = partOfLog(name, producer.name, part, topic.partitions);
    const made = { feed, intake: createIntake({ ...options, source: feed, inbox }), working: undefined };
    partitions.set(part, made);
    return made;
  }

  /** Tries until it works or the consumer stops. Throws `AbortError` on stopping. */
  async function untilDone<T>(work: () => Promise<T>, failed?: () => void): Promise<T> {
    for (let wait = RETRY_FIRST_MS; ; wait = Math.min(wait * 2, RETRY_MOST_MS))
      try {
        signal.throwIfAborted();
        const result = await work();
        problem = undefined;
        return result;
      } catch (error) {
        signal.throwIfAborted();
        failed?.();
        tell(error);
        await pause(wait, undefined, { signal, ref: false });
      }
  }

  function tell(error: unknown): void {
    const before = problem;
    const failing = intakes().find((intake) => intake.failing)?.failing;
    problem = failing
      ? `item ${failing.event_id} of ${producer.name} cannot be applied`
      : error instanceof Failure
        ? error.message
        : `the topic ${topic.name} cannot be read`;
    if (problem !== before) log.error({ err: error, consumer: name, topic: topic.name }, 'a consumer cannot go on');
  }

  async function takeStep(intake: Intake<EventEnvelope>): Promise<boolean> {
    const step = await intake.step();
    moved += step.applied + step.parked;
    if (step.applied > 0) metrics.consumed(name, producer.name, 'applied', step.applied);
    if (step.parked > 0) {
      metrics.consumed(name, producer.name, 'parked', step.parked);
      await forwardParked();
    }
    if (step.last) {
      const age = step.more ? Date.now() - Date.parse(options.timeOf(step.last)) : 0;
      lag = Math.max(0, age / 1000);
      metrics.consumerLag(name, producer.name, lag);
    }
    return step.more;
  }

  /** Reads the log to its end. Whoever needs that while it happens waits for the same. */
  function catchUp(): Promise<void> {
    catchingUp ??= untilDone(async () => {
      fromLog.forget();
      while (await takeStep(fromLog)) signal.throwIfAborted();
    }, fromLog.forget).finally(() => {
      catchingUp = undefined;
    });
    return catchingUp;
  }

  const forwardParked = () =>
    tellDeadLetters(options.database, name, producer.name, (letters) =>
      sender.send(
        letters.map(({ stream, item, error, parked_at }) => ({
          topic: deadLetterTopicOf(topic.name),
          key: stream,
          value: JSON.stringify(item),
          headers: { consumer: name, error, parked_at: new Date(parked_at).toISOString() },
        })),
      ),
    );

  /** Applies what has arrived of a partition. */
  async function work(part: number, { feed, intake }: Partition): Promise<void> {
    for (let more = true; more; )
      more = await untilDone(async () => {
        try {
          return await takeStep(intake);
        } catch (error) {
          intake.forget();
          if (!(error instanceof Failure && error.code === 'log-gap')) throw error;
          await catchUp();
          return true;
        }
      }, intake.forget);
    if (intake.told && feed.passed !== undefined) await member?.acknowledge(part, feed.passed).catch(() => undefined);
  }

  function kick(part: number): void {
    const partition = partitionAt(part);
    if (partition.working) return;
    partition.working = (async () => {
      // So that what has arrived together is applied together.
      await pause(options.gatherMs ?? 0, undefined, { ref: false });
      while (partition.feed.waiting > 0 && !signal.aborted) await work(part, partition);
    })()
      .catch(() => undefined)
      .finally(() => {
        partition.working = undefined;
        if (partition.feed.waiting > 0 && !signal.aborted) kick(part);
      });
  }

  async function arrive(record: GroupRecord): Promise<void> {
    const { partition: part, offset } = record;
    const partition = partitionAt(part);
    const travelling = readRecord(record);
    const next = offset + 1n;
    if (travelling) partition.feed.push({ ...travelling, next });
    else {
      await untilDone(() => sender.send([unreadable(record)]));
      metrics.consumed(name, producer.name, 'parked', 1);
      log.error({ consumer: name, topic: topic.name, partition: part, offset: String(offset) }, 'a record is no event');
      partition.feed.skip(next);
    }
    kick(part);
    while (waiting() > MOST_WAITING && !signal.aborted) await Promise.race(busy());
  }

  const unreadable = ({ key, value, partition, offset }: GroupRecord) => ({
    topic: deadLetterTopicOf(topic.name),
    key: key ?? '',
    value: value ?? '',
    headers: { consumer: name, error: 'it is no event', partition: String(partition), offset: String(offset) },
  });

  const intakes = () => [fromLog, ...[...partitions.values()].map(({ intake }) => intake)];
  const waiting = () => [...partitions.values()].reduce((sum, { feed }) => sum + feed.waiting, 0);
  const busy = () => [...partitions.values()].flatMap(({ working }) => working ?? []);

  /** What is past the retention, or was never on the topic for this consumer, is read from the log. */
  const linkUp = () =>
    untilDone(async () => {
      const starts = (await member?.starts()) ?? [];
      for (const { partition, next } of starts) partitionAt(partition).feed.begin(next);
      if (starts.some(({ linked }) => !linked)) await catchUp();
    });

  async function belong(): Promise<void> {
    const joined = await joinGroup({
      connection: options.connection,
      group: `hms.${name}.${topic.name}`,
      topic: topic.name,
      sessionMs,
      assigned: () => void linkUp().catch(() => undefined),
    });
    member = joined;
    const leave = () => void joined.leave().catch(() => undefined);
    signal.addEventListener('abort', leave, { once: true });
    try {
      await linkUp();
      await forwardParked();
      for await (const record of joined.records) {
        signal.throwIfAborted();
        problem = undefined;
        await arrive(record);
      }
      throw new Error('the stream of records ended');
    } finally {
      signal.removeEventListener('abort', leave);
      member = undefined;
      await joined.leave().catch(() => undefined);
    }
  }

  const running = untilDone(belong).catch(() => undefined);
  const lagTimer = setInterval(
    () => void Promise.all([tellLag(), lookAtParked()]).catch(() => undefined),
    LAG_MS,
  ).unref();

  async function behind(): Promise<Map<number, number>> {
    const current = member;
    if (!current) return new Map();
    const ends = await current.ends();
    return new Map(
      current.partitions.map((part) => {
        const passed = partitions.get(part)?.feed.passed ?? 0n;
        return [part, Math.max(0, Number((ends[part] ?? 0n) - passed))];
      }),
    );
  }

  async function lookAtParked(): Promise<void> {
    for (const intake of intakes()) await intake.lookAtParked();
  }

  async function tellLag(): Promise<void> {
    for (const [part, records] of await behind()) metrics.topicLag(name, topic.name, part, records);
  }

  return {
    name,
    source: producer.name,
    async drain() {
      if (problem) throw new Failure('unavailable', 'consumer-stuck', problem);
      while (!signal.aborted && (waiting() > 0 || (await anyBehind()))) await pause(DRAIN_LOOK_MS);
      const done = moved;
      moved = 0;
      return done;
    },
    async replayParked() {
      const replayed = await fromLog.replay((error, item) =>
        log.error({ err: error, consumer: name, item: item.event_id }, 'a parked item failed again'),
      );
      await lookAtParked();
      return replayed;
    },
    async rewind(to) {
      await rewindPlace(options.database, name, producer, options.timeOf, to);
      await catchUp();
    },
    lag: () => lag,
    trouble() {
      const parked = Math.max(...intakes().map((intake) => intake.parkedStreams));
      return problem ?? (parked > 0 ? `${parked} of the streams of ${producer.name} are parked` : undefined);
    },
    async stop() {
      stopping.abort();
      clearInterval(lagTimer);
      await running;
      await Promise.all(busy());
    },
  };

  async function anyBehind(): Promise<boolean> {
    if (!member) return true;
    return [...(await behind()).values()].some((records) => records > 0);
  }
}

const DRAIN_LOOK_MS = 10;
