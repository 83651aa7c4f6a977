import type { LiveKey } from '@hms/platform/service';
import type { Hit } from './recent-hits.ts';
import { isCovered, isWhole, type KnownTopic, keyText } from './topics.ts';

/** Somebody who follows one key of a topic. */
export interface Follower {
  readonly topic: KnownTopic;
  readonly key: LiveKey;
}

/** Everybody who follows something of one service, found by what happened. */
export interface Followers<F extends Follower> {
  readonly size: number;
  add(follower: F): void;
  remove(follower: F): void;
  concernedBy(hit: Pick<Hit, 'topic' | 'keys'>): Set<F>;
  all(): F[];
}

export function collectFollowers<F extends Follower>(): Followers<F> {
  const byTopic = new Map<string, Map<string, Set<F>>>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(follower) {
      const { topic, key } = follower;
      const keys = byTopic.get(topic.name) ?? new Map<string, Set<F>>();
      const text = keyText(topic, key);
      const same = keys.get(text) ?? new Set<F>();
      byTopic.set(topic.name, keys.set(text, same.add(follower)));
      size++;
    },
    remove(follower) {
      const { topic, key } = follower;
      const keys = byTopic.get(topic.name);
      const text = keyText(topic, key);
      const same = keys?.get(text);
      if (!same?.delete(follower)) return;
      size--;
      if (same.size === 0) keys!.delete(text);
    },
    concernedBy({ topic, keys }) {
      const following = byTopic.get(topic.name);
      const found = new Set<F>();
      if (!following || following.size === 0) return found;
      for (const parts of keys) {
        if (isWhole(topic, parts)) for (const each of following.get(keyText(topic, parts)) ?? []) found.add(each);
        else
          for (const same of following.values())
            for (const each of same) if (isCovered(each.key, parts)) found.add(each);
      }
      return found;
    },
    all: () => [...byTopic.values()].flatMap((keys) => [...keys.values()].flatMap((same) => [...same])),
  };
}
