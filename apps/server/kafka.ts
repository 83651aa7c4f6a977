import type { EventTransport } from '@hms/platform/event-relay';
import type { KafkaConnection } from '@hms/platform/kafka';
import type { ServerSettings } from './settings.ts';

/** The brokers that the settings name, if any. */
export function kafkaOf(settings: ServerSettings): KafkaConnection | undefined {
  const { kafkaBrokers, kafkaTls, kafkaUser, kafkaPassword } = settings;
  if (!kafkaBrokers) return undefined;
  const brokers = kafkaBrokers.split(',').map((each) => each.trim());
  return { brokers, tls: kafkaTls, user: kafkaUser, password: kafkaPassword };
}

/** What events travel on, where brokers are named. The client is loaded only then. */
export async function transportOf(settings: ServerSettings): Promise<EventTransport | undefined> {
  const connection = kafkaOf(settings);
  if (!connection) return undefined;
  const { kafkaTransport } = await import('@hms/platform/kafka');
  return kafkaTransport({ connection, consume: settings.eventsFrom === 'kafka' });
}
