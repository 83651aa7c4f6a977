import { statement, type Transaction } from '../database/index.ts';
import type { EventEnvelope, Position } from '../event-log/index.ts';
import { type Consumer, type PublishOptions, partitionOf, startConsumer } from '../event-relay/index.ts';
import { type Before, headersOf } from './record.ts';
import type { Message, Sender } from './sender.ts';

interface Placed {
  readonly event: EventEnvelope;
  readonly position: Position;
}

interface Mark extends Position {
  readonly part: number;
}

const BATCH = 500;

const readMarks = statement<[string], Mark>(
  'published-marks',
  'select part, incarnation, xid::text, seq from published_marks where topic = $1',
);
const putMark = statement<[string, number, string, string, number]>(
  'put-published-mark',
  `insert into published_marks (topic, part, incarnation, xid, seq) values ($1, $2, $3, $4::xid8, $5)
   on conflict (topic, part) do update set incarnation = excluded.incarnation, xid = excluded.xid, seq = excluded.seq`,
);

/**
 * Puts the events of a service on its topic, in commit order. It is a consumer of the log whose effect is the writing: of
 * several processes of the service one publishes at a time, and one that is killed has at most written events that will be
 * written again. Consumers know them by their positions. Nothing is written between the transaction's begin and its last
 * statement, so it does not hold others up while it waits for Kafka.
 */
export function startPublisher(options: PublishOptions, sender: Sender): Consumer | undefined {
  const { contract, database, source, pollMs, log, metrics } = options;
  const { topic } = contract;
  if (!topic) return undefined;

  async function publish(tx: Transaction, items: readonly Placed[]): Promise<void> {
    const marks = new Map((await tx.all(readMarks(topic!.name))).map((mark) => [mark.part, mark]));
    const messages: Message[] = [];
    for (const { event, position } of items) {
      const part = partitionOf(event.stream_id, topic!.partitions);
      const before = beforeOf(marks.get(part), position);
      messages.push({
        topic: topic!.name,
        partition: part,
        key: event.stream_id,
        value: JSON.stringify(event),
        headers: headersOf(contract, { event, position, before }),
      });
      marks.set(part, { part, ...position });
    }
    await sender.send(messages);
    for (const part of new Set(messages.map((message) => message.partition!))) {
      const { incarnation, xid, seq } = marks.get(part)!;
      tx.send(putMark(topic!.name, part, incarnation, xid, seq));
    }
  }

  return startConsumer<EventEnvelope, Placed>({
    name: 'kafka',
    source,
    database,
    batch: BATCH,
    pollMs,
    log,
    metrics,
    wants: () => true,
    open: async (event, position) => ({ event, position }),
    idOf: (event) => event.event_id,
    streamOf: (event) => event.stream_id,
    timeOf: (event) => event.timestamp,
    apply: publish,
  });
}

function beforeOf(mark: Mark | undefined, { incarnation }: Position): Before {
  if (!mark) return 'start';
  return mark.incarnation === incarnation ? { xid: mark.xid, seq: mark.seq } : 'unknown';
}
