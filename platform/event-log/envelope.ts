/** An event as it is read, relayed and published: the same shape in the log, between processes and on Kafka. */
export interface EventEnvelope<Data = Record<string, unknown>> {
  readonly event_id: string;
  readonly event_type: string;
  /** ISO instant. */
  readonly timestamp: string;
  /** Version of the data's shape, as `<n>.0`. */
  readonly version: string;
  readonly source: string;
  readonly stream_id: string;
  /** Position in its stream, from 1. */
  readonly sequence: number;
  /** The patient whom it is about. */
  readonly subject: string | null;
  readonly actor: string | null;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  /** W3C Trace Context of the work that it came about in, where that is traced. */
  readonly traceparent?: string;
  readonly data: Data;
  /** The personal fields of the data, sealed under the subject's key. */
  readonly personal?: string;
}

export const SOURCE = 'hms-enterprise-grade';

/** What a ciphertext of personal fields is bound to. */
export const personalContext = (event: Pick<EventEnvelope, 'stream_id' | 'sequence' | 'event_type'>): string =>
  `${event.stream_id}:${event.sequence}:${event.event_type}`;
