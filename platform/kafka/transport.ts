import type { EventTransport } from '../event-relay/index.ts';
import type { KafkaConnection } from './client-options.ts';
import { startPublisher } from './publisher.ts';
import { createSender } from './sender.ts';
import { startTopicConsumer } from './topic-consumer.ts';

export interface KafkaTransportOptions {
  readonly connection: KafkaConnection;
  /** Whether consumers take events from the topics too, not from the logs. */
  readonly consume: boolean;
  /** Milliseconds after which a consumer that is not heard of loses its partitions to others. */
  readonly sessionMs?: number;
}

const SESSION_MS = 10_000;

/** Events travel by Kafka: each service publishes its log on its topic, and consumers follow the topics if they are to. */
export function kafkaTransport({ connection, consume, sessionMs = SESSION_MS }: KafkaTransportOptions): EventTransport {
  const sender = createSender(connection, 'hms');
  return {
    publish: (options) => startPublisher(options, sender),
    follow({ topic }, options) {
      if (!consume || !topic) return undefined;
      return startTopicConsumer({ ...options, connection, topic, sender, sessionMs });
    },
    stop: () => sender.close(),
  };
}
