import { Consumer, type Message, type MessagesStream, stringDeserializers } from '@platformatic/kafka';
import { clientOptions, type KafkaConnection } from './client-options.ts';

/** One process's membership in a consumer group of one topic. Throws and ends when the brokers are away for long; then join anew. */
export interface GroupMember {
  /** The records of the partitions that are this member's, as they come. */
  readonly records: AsyncIterable<GroupRecord>;
  /** The partitions that are this member's now. */
  readonly partitions: readonly number[];
  /** Where the group goes on in each of them. */
  starts(): Promise<readonly Start[]>;
  /** Offsets behind the last record of each partition. */
  ends(): Promise<readonly bigint[]>;
  /** Where this group goes on after its members are gone. A hint: what is applied counts in the inbox. */
  acknowledge(partition: number, next: bigint): Promise<void>;
  leave(): Promise<void>;
}

interface Start {
  readonly partition: number;
  /** Offset of the next record. */
  readonly next: bigint;
  /** Whether that follows the last one that was acknowledged; false where that is past the retention, or there never was one. */
  readonly linked: boolean;
}

export type GroupRecord = Message<string, string, string, string>;

export interface MemberOptions {
  readonly connection: KafkaConnection;
  readonly group: string;
  readonly topic: string;
  /** Milliseconds after which a member that is not heard of loses its partitions. */
  readonly sessionMs: number;
  /** Told when the member got other partitions. */
  assigned(): void;
}

const EARLIEST = -2n;
const LATEST = -1n;
const FETCH_WAIT_MS = 500;

export async function joinGroup({
  connection,
  group,
  topic,
  sessionMs,
  assigned,
}: MemberOptions): Promise<GroupMember> {
  const consumer = new Consumer({
    ...clientOptions(connection, group),
    groupId: group,
    deserializers: stringDeserializers,
    autocommit: false,
    sessionTimeout: sessionMs,
    heartbeatInterval: Math.floor(sessionMs / 4),
    rebalanceTimeout: sessionMs,
    maxWaitTime: FETCH_WAIT_MS,
  });
  consumer.on('consumer:group:join', assigned);
  const partitions = () => consumer.assignments?.find((each) => each.topic === topic)?.partitions ?? [];
  const list = async (timestamp: bigint) =>
    (await consumer.listOffsets({ topics: [topic], timestamp })).get(topic) ?? [];
  let stream: MessagesStream<string, string, string, string>;
  try {
    stream = await consumer.consume({ topics: [topic], mode: 'committed', fallbackMode: 'earliest' });
  } catch (error) {
    await consumer.close(true).catch(() => undefined);
    throw error;
  }
  return {
    records: stream,
    get partitions() {
      return partitions();
    },
    async starts() {
      const own = partitions();
      if (own.length === 0) return [];
      const committed =
        (await consumer.listCommittedOffsets({ topics: [{ topic, partitions: own }] })).get(topic) ?? [];
      const first = await list(EARLIEST);
      return own.map((partition) => {
        const [next = -1n, least = 0n] = [committed[partition], first[partition]];
        const linked = next >= 0n && next >= least;
        return { partition, next: linked ? next : least, linked };
      });
    },
    ends: () => list(LATEST),
    async acknowledge(partition, offset) {
      await consumer.commit({ offsets: [{ topic, partition, offset, leaderEpoch: -1 }] });
    },
    async leave() {
      await consumer.close(true);
    },
  };
}
