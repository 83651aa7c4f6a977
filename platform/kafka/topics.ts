import { Admin } from '@platformatic/kafka';
import { type Contract, conflict } from '../contract/index.ts';
import { clientOptions, type KafkaConnection } from './client-options.ts';

/** A topic as it should be. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly retentionDays: number;
}

const DAY_MS = 86_400_000;
const DEAD_LETTER_DAYS = 365;

export const deadLetterTopicOf = (topic: string): string => `${topic}.dead-letters`;

/** The topics of all services that publish events, and beside each the one of its dead letters. */
export const topicsOf = (contracts: readonly Contract[]): Topic[] =>
  contracts.flatMap(({ topic }) =>
    topic ? [topic, { name: deadLetterTopicOf(topic.name), partitions: 1, retentionDays: DEAD_LETTER_DAYS }] : [],
  );

export interface TopicOutcome extends Topic {
  readonly outcome: 'created' | 'there';
}

/**
 * Creates the topics that are not there. Throws `topic-partitions` where one has another number of partitions than it
 * should: changing it would tear the streams of events in two, so that is left to people.
 *
 * @param replicas copies of each partition, each on another broker
 */
export async function createTopics(
  connection: KafkaConnection,
  topics: readonly Topic[],
  replicas: number,
): Promise<TopicOutcome[]> {
  const admin = new Admin(clientOptions(connection, 'hms-topics'));
  try {
    const there = new Set(await admin.listTopics());
    const known = topics.filter(({ name }) => there.has(name));
    await checkPartitions(admin, known);
    for (const { name, partitions, retentionDays } of topics.filter((topic) => !there.has(topic.name)))
      await admin.createTopics({
        topics: [name],
        partitions,
        replicas,
        configs: [
          { name: 'retention.ms', value: String(retentionDays * DAY_MS) },
          { name: 'cleanup.policy', value: 'delete' },
          // With three copies, a write counts once two of them have it.
          { name: 'min.insync.replicas', value: String(Math.max(1, replicas - 1)) },
        ],
      });
    return topics.map((topic) => ({ ...topic, outcome: there.has(topic.name) ? 'there' : 'created' }));
  } finally {
    await admin.close();
  }
}

async function checkPartitions(admin: Admin, topics: readonly Topic[]): Promise<void> {
  if (topics.length === 0) return;
  const metadata = await admin.metadata({ topics: topics.map(({ name }) => name), forceUpdate: true });
  for (const { name, partitions } of topics) {
    const actual = metadata.topics.get(name)?.partitionsCount;
    if (actual !== partitions)
      throw conflict('topic-partitions', `The topic ${name} has ${actual} partitions, but it must have ${partitions}.`);
  }
}
