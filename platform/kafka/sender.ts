import { Producer, stringSerializers } from '@platformatic/kafka';
import { unavailable } from '../contract/index.ts';
import { clientOptions, type KafkaConnection } from './client-options.ts';

export interface Message {
  readonly topic: string;
  readonly partition?: number;
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
}

/** Writes to topics, in the order of the calls. */
export interface Sender {
  /** Resolves once all copies in sync have the messages. Throws `kafka-unavailable`; they may have been written all the same. */
  send(messages: readonly Message[]): Promise<void>;
  close(): Promise<void>;
}

const ALL = -1;

export function createSender(connection: KafkaConnection, clientId: string): Sender {
  let producer: Producer<string, string, string, string> | undefined;

  const connect = () =>
    new Producer({
      ...clientOptions(connection, clientId),
      serializers: stringSerializers,
      idempotent: true,
      acks: ALL,
    });

  return {
    async send(messages) {
      producer ??= connect();
      try {
        await producer.send({ messages: [...messages] });
      } catch (cause) {
        // Its sequence numbers may no longer be those of the broker.
        await producer.close().catch(() => undefined);
        producer = undefined;
        throw unavailable('kafka-unavailable', 'Kafka cannot be reached.', { cause, retryAfter: 2 });
      }
    },
    close: async () => producer?.close().catch(() => undefined),
  };
}
