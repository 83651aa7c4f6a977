import type { Contract } from '../contract/index.ts';
import type { EventEnvelope, Position } from '../event-log/index.ts';

/**
 * What stands before an event on its partition: the position of the event before it, `start` where there is none, `unknown`
 * where the publisher does not know it any more. It tells consumers whether they missed something.
 */
export type Before = Pick<Position, 'xid' | 'seq'> | 'start' | 'unknown';

/** An event as it travels on a topic. */
export interface Travelling {
  readonly event: EventEnvelope;
  readonly position: Position;
  readonly before: Before;
}

const POSITION = 'hms-position';
const BEFORE = 'hms-before';
const POSITION_FORM = /^([0-9a-f-]{36})\/(\d{1,20})\/(\d{1,15})$/;
const BEFORE_FORM = /^(\d{1,20})\/(\d{1,15})$/;

/** The record's headers: CloudEvents attributes (Kafka protocol binding, binary mode), the trace, and where it stood in the log. */
export function headersOf({ service }: Pick<Contract, 'service'>, { event, position, before }: Travelling) {
  return {
    'content-type': 'application/json',
    ce_specversion: '1.0',
    ce_id: event.event_id,
    ce_source: `/${event.source}/${service}`,
    ce_type: event.event_type,
    ce_time: event.timestamp,
    ...(event.subject === null ? {} : { ce_subject: event.subject }),
    ...(event.traceparent === undefined ? {} : { traceparent: event.traceparent }),
    [POSITION]: `${position.incarnation}/${position.xid}/${position.seq}`,
    [BEFORE]: typeof before === 'string' ? before : `${before.xid}/${before.seq}`,
  };
}

interface Received {
  readonly value: string;
  readonly headers: ReadonlyMap<string, string>;
}

/** Reads a record. @returns undefined where it is none of ours */
export function readRecord({ value, headers }: Received): Travelling | undefined {
  const [, incarnation, xid, seq] = POSITION_FORM.exec(headers.get(POSITION) ?? '') ?? [];
  if (!incarnation || !xid) return undefined;
  const event = parse(value);
  if (!event) return undefined;
  return { event, position: { incarnation, xid, seq: Number(seq) }, before: readBefore(headers.get(BEFORE)) };
}

function readBefore(text = 'unknown'): Before {
  if (text === 'start') return text;
  const [, xid, seq] = BEFORE_FORM.exec(text) ?? [];
  return xid ? { xid, seq: Number(seq) } : 'unknown';
}

function parse(text: string): EventEnvelope | undefined {
  try {
    const event = JSON.parse(text) as Partial<EventEnvelope> | null;
    const whole = [event?.event_id, event?.event_type, event?.stream_id].every((each) => typeof each === 'string');
    return whole && typeof event?.data === 'object' ? (event as EventEnvelope) : undefined;
  } catch {
    return undefined;
  }
}
