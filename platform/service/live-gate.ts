import type { AccessLog } from '../audit/index.ts';
import { type Contract, type FailureKind, type LiveTopic, notFound, STATUS_OF_FAILURE } from '../contract/index.ts';
import { newId } from '../event-log/index.ts';
import type { RowAttributes } from '../security/index.ts';

/** The parts of a live topic's key by their names. */
export type LiveKey = Readonly<Record<string, unknown>>;

/** The rows behind the keys of topics that say `row: 'asked'`, by topic; undefined where there is none. */
export type LiveRows = Readonly<Record<string, (key: never) => Promise<RowAttributes | undefined>>>;

/** Somebody who was not let into a live topic. */
export interface LiveRefusal {
  readonly topic: string;
  readonly key: LiveKey;
  readonly kind: FailureKind;
  readonly actor: string;
  readonly session: string | null;
  readonly purpose: string;
  readonly address: string | null;
  readonly correlation: string;
}

/** What a service does for whoever delivers its live topics. */
export interface LiveGate {
  /** The attributes that decide who may follow the key; undefined where there is no such row. */
  rowOf(topic: string, key: LiveKey): Promise<RowAttributes | undefined>;
  /** Resolves once the refusal is on the service's trail. */
  refused(refusal: LiveRefusal): Promise<void>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws where a topic's rows are to be asked for and the service does not answer. */
export function createLiveGate(
  { service, live = {} }: Contract,
  rows: LiveRows,
  accessLog: AccessLog,
  now: () => Date,
): LiveGate {
  for (const [name, { row }] of Object.entries(live))
    if (row === 'asked' && !rows[name]) throw new Error(`${service} answers nothing about the rows of ${name}`);
  const topicOf = (name: string): LiveTopic => {
    const topic = live[name];
    if (!topic) throw notFound('no-such-topic', 'There is no such topic.');
    return topic;
  };
  return {
    async rowOf(name, key) {
      const { row } = topicOf(name);
      if (row !== 'asked') return {};
      return rows[name]!(key as never);
    },
    async refused({ topic, key, kind, actor, session, purpose, address, correlation }) {
      const { audit } = topicOf(topic);
      const patient = audit.patientParam && key[audit.patientParam];
      const at = now();
      await accessLog.record({
        id: newId(at),
        at: at.toISOString(),
        actor,
        session,
        operation: `live ${topic}`,
        action: 'read',
        subject_kind: audit.of,
        patients: typeof patient === 'string' && UUID.test(patient) ? [patient] : [],
        outcome: kind === 'notAllowed' ? 'denied' : 'failed',
        status: STATUS_OF_FAILURE[kind],
        purpose,
        address,
        correlation_id: correlation,
        detail: null,
      });
    },
  };
}
