import { type Check, type Contract, compileCheck, type LiveTopic, notFound } from '@hms/platform/contract';
import type { LiveKey } from '@hms/platform/service';

/** A topic as the front door knows it. */
export interface KnownTopic {
  readonly name: string;
  readonly service: string;
  readonly topic: LiveTopic;
  /** Throws `invalid-key`. */
  readonly checkKey: Check<LiveTopic['key']>;
}

export interface Topics {
  find(name: string): KnownTopic | undefined;
  /** Throws `no-such-topic`. */
  named(name: string): KnownTopic;
  /** The topics that a type of event of a service feeds. */
  fedBy(service: string, eventType: string): readonly KnownTopic[];
}

/** The topics that the contracts declare. */
export function collectTopics(contracts: readonly Contract[]): Topics {
  const byName = new Map<string, KnownTopic>();
  const byEvent = new Map<string, KnownTopic[]>();
  for (const { service, live = {} } of contracts)
    for (const [name, topic] of Object.entries(live)) {
      const known = { name, service, topic, checkKey: compileCheck(topic.key, 'key') };
      byName.set(name, known);
      for (const type of topic.events) {
        const at = `${service} ${type}`;
        byEvent.set(at, [...(byEvent.get(at) ?? []), known]);
      }
    }
  return {
    find: (name) => byName.get(name),
    named(name) {
      const known = byName.get(name);
      if (!known) throw notFound('no-such-topic', 'There is no such topic.');
      return known;
    },
    fedBy: (service, type) => byEvent.get(`${service} ${type}`) ?? [],
  };
}

/** The parts of a key in the order of their declaration, to compare keys by. */
export const keyText = ({ topic }: KnownTopic, key: LiveKey): string =>
  JSON.stringify(Object.keys(topic.key.properties).map((part) => key[part] ?? null));

/** Whether a key has all parts that are given. */
export const isCovered = (key: LiveKey, parts: LiveKey): boolean =>
  Object.entries(parts).every(([part, value]) => value === undefined || key[part] === value);

/** Whether each part of the topic's key is given. */
export const isWhole = ({ topic }: KnownTopic, parts: LiveKey): boolean =>
  Object.keys(topic.key.properties).every((part) => parts[part] !== undefined);
