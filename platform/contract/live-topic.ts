import type { RowAttributes } from '../security/index.ts';
import type { EventContract, ReadEventData } from './event.ts';
import type { AuditRule, Permission } from './operation.ts';
import { record, type Static, type TObject } from './schema.ts';

/** An event as a topic looks at it: what is personal is sealed, and so not there. */
export interface FeedingEvent<Type extends string = string, Data = Readonly<Record<string, unknown>>> {
  readonly event_type: Type;
  readonly stream_id: string;
  /** The patient whom it is about. */
  readonly subject: string | null;
  readonly data: Data;
}

/** As a method, so that topics of all keys stand in one list. */
interface RowMaker<Key extends TObject> {
  rowOf(key: Static<Key>): RowAttributes;
}

/** What people may follow live: they are told ids, versions and types of events, never data. */
export interface LiveTopic<Key extends TObject = TObject> {
  readonly describe: string;
  /** Who may follow it; `public`: whoever knows a key behind which the service finds a row. */
  readonly permission: Exclude<Permission, 'internal'>;
  /** What one follows of it, e.g. one patient, or one location and day: texts and integers. Empty for the whole. */
  readonly key: Key;
  /**
   * The row whose attributes decide, as in an operation: `asked` of the service by key (`liveRows`), or made of the key
   * itself. Without one only a grant without conditions admits.
   */
  readonly row?: 'asked' | RowMaker<Key>['rowOf'];
  /** What the access log says of a refusal; the parameter is a part of the key. */
  readonly audit: Omit<AuditRule, 'action'>;
  /** Types of the events that feed it. */
  readonly events: readonly string[];
  /** Whom an event concerns. A part that is left out stands for any value; no key at all concerns nobody. */
  keysOf(event: FeedingEvent): readonly Partial<Static<Key>>[];
}

type Fed<Events extends Record<string, EventContract>, Type extends keyof Events & string> = {
  [T in Type]: FeedingEvent<T, ReadEventData<Events[T]>>;
}[Type];

const nothing = record({});

/**
 * Declares a topic fed by events of the same contract. Where it leaves `keysOf` out, each of its events concerns everybody
 * who follows it.
 */
export function liveTopic<
  Events extends Record<string, EventContract>,
  const Type extends keyof Events & string,
  Key extends TObject = typeof nothing,
>(
  _events: Events,
  spec: Omit<LiveTopic<Key>, 'key' | 'events' | 'keysOf'> & {
    readonly key?: Key;
    readonly events: readonly Type[];
    readonly keysOf?: (event: Fed<Events, Type>) => readonly Partial<Static<Key>>[];
  },
): LiveTopic<Key> {
  return {
    ...spec,
    key: (spec.key ?? nothing) as Key,
    keysOf: (spec.keysOf ?? (() => [{}])) as LiveTopic<Key>['keysOf'],
  };
}

/** All of a contract's types of events. */
export const everyEventOf = <Events extends Record<string, EventContract>>(events: Events): (keyof Events & string)[] =>
  Object.keys(events);

/** Restricted records are told apart by their rows alone. */
const NEEDS_ROW = /^patient:/;

/** Throws where a topic could never be followed, or by too many. */
export function checkTopics(
  service: string,
  topics: Readonly<Record<string, LiveTopic>>,
  permissions: Readonly<Record<string, unknown>>,
  events: Readonly<Record<string, unknown>>,
): void {
  for (const [name, { permission, row, events: feeding }] of Object.entries(topics)) {
    if (!name.startsWith(`${service}.`)) throw new Error(`the topic ${name} must be called ${service}.${name}`);
    if (permission !== 'signed-in' && permission !== 'public' && !(permission in permissions))
      throw new Error(`the topic ${name} names the permission ${permission}, which nobody declares`);
    if (NEEDS_ROW.test(permission) && !row)
      throw new Error(`the topic ${name} needs a row: without one it would tell of restricted patients`);
    if (permission === 'public' && row !== 'asked')
      throw new Error(`the topic ${name} is public: only a row that is asked for can tell who knows its key`);
    const unknown = feeding.find((type) => !(type in events));
    if (unknown) throw new Error(`the topic ${name} is fed by ${unknown}, which ${service} does not declare`);
  }
}
