import { invalid } from '@hms/platform/contract';
import type { EventTransport } from '@hms/platform/event-relay';
import type { KafkaConnection } from '@hms/platform/kafka';
import type { ServerSettings } from './settings.ts';

/**
 * The brokers that the settings name, if any.
 *
 * @throws Failure `kafka-password-open`
 */
export function kafkaOf(settings: ServerSettings): KafkaConnection | undefined {
  const { kafkaBrokers, kafkaTls, kafkaUser, kafkaPassword, kafkaMechanism } = settings;
  if (!kafkaBrokers) return undefined;
  if (kafkaUser && kafkaMechanism === 'PLAIN' && !kafkaTls)
    throw invalid(
      'kafka-password-open',
      'PLAIN would send the password of Kafka for all to read: set --kafka-tls too.',
    );
  const brokers = kafkaBrokers.split(',').map((each) => each.trim());
  return { brokers, tls: kafkaTls, user: kafkaUser, password: kafkaPassword, mechanism: kafkaMechanism };
}

/** What events travel on, where brokers are named. The client is loaded only then. */
export async function transportOf(settings: ServerSettings): Promise<EventTransport | undefined> {
  const connection = kafkaOf(settings);
  if (!connection) return undefined;
  const { kafkaTransport } = await import('@hms/platform/kafka');
  return kafkaTransport({ connection, consume: settings.eventsFrom === 'kafka' });
}
