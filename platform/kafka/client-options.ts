import type { BaseOptions } from '@platformatic/kafka';

/** How the brokers are reached. */
export interface KafkaConnection {
  /** `host:port` of some of the brokers; the others are learned from them. */
  readonly brokers: readonly string[];
  readonly tls?: boolean;
  /** None where absent. */
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly mechanism?: 'SCRAM-SHA-512' | 'SCRAM-SHA-256' | 'PLAIN';
}

const CONNECT_MS = 3_000;
const REQUEST_MS = 10_000;

/** What every client is made with. Failures are tried again by us, with growing waits: a client that gave up is replaced. */
export function clientOptions(connection: KafkaConnection, clientId: string): BaseOptions {
  const { brokers, tls, user, password, mechanism = 'SCRAM-SHA-512' } = connection;
  return {
    clientId,
    bootstrapBrokers: [...brokers],
    connectTimeout: CONNECT_MS,
    requestTimeout: REQUEST_MS,
    retries: 2,
    retryDelay: 100,
    ...(tls ? { tls: {}, tlsServerName: true } : {}),
    ...(user === undefined ? {} : { sasl: { mechanism, username: user, password: password ?? '' } }),
  };
}
