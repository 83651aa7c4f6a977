import { invalid } from '@hms/platform/contract';
import { createTopics, topicsOf } from '@hms/platform/kafka';
import { defineCommand } from '../command.ts';
import { kafkaOf } from '../kafka.ts';
import { services } from '../services.ts';
import { trustAuthorities } from '../trusted-authorities.ts';

const topics = topicsOf(services.map(({ contract }) => contract));

export default defineCommand({
  usage: 'topics',
  about: `Creates the topics of Kafka on which services publish their events, and beside each the one of its dead letters: ${topics.map(({ name }) => name).join(', ')}. A topic that is there stays as it is.`,
  options: {},
  settings: ['kafkaBrokers', 'kafkaTls', 'kafkaUser', 'kafkaMechanism', 'kafkaReplicas', 'trustedCa'],
  async run({ settings: read, terminal }) {
    const settings = (await read()).values;
    await trustAuthorities(settings);
    const connection = kafkaOf(settings);
    if (!connection)
      throw invalid(
        'no-brokers',
        'No brokers are named: say where Kafka is with --kafka-brokers or HMS_KAFKA_BROKERS.',
      );
    for (const { name, partitions, retentionDays, outcome } of await createTopics(
      connection,
      topics,
      settings.kafkaReplicas,
    ))
      terminal.print(`${name}: ${partitions} partitions, ${retentionDays} days, ${outcome}`);
  },
});
