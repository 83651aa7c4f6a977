import type { Contract } from '../contract/index.ts';
import type { Database } from '../database/index.ts';
import type { EventEnvelope } from '../event-log/index.ts';
import type { Logger, Metrics } from '../telemetry/index.ts';
import type { Consumer, ConsumerOptions } from './consumer.ts';
import type { LogSource } from './log-source.ts';

/** What events travel on, where consumers do not read the producer's log. */
export interface EventTransport {
  /** Puts a service's events on its topic, in commit order; nothing where the contract has no topic. */
  publish(options: PublishOptions): Consumer | undefined;
  /** Follows a service's events; undefined where they are to be read from its log. */
  follow<Ready>(from: Contract, options: ConsumerOptions<EventEnvelope, Ready>): Consumer | undefined;
  stop(): Promise<void>;
}

export interface PublishOptions {
  readonly contract: Contract;
  /** The producer's own: the place up to which is published is kept there. */
  readonly database: Database;
  readonly source: LogSource<EventEnvelope>;
  readonly pollMs: number;
  readonly log: Logger;
  readonly metrics: Metrics;
}
