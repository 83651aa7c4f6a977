import { conflict, type Failure, tooMany } from '@hms/platform/contract';
import type { Position } from '@hms/platform/event-log';
import type { LiveGate, LiveKey } from '@hms/platform/service';
import { type Asking, admit, mayFollow, rightsOf, rowOf } from './admission.ts';
import type { Feed } from './feed.ts';
import type { Follower } from './followers.ts';
import type { Hit } from './recent-hits.ts';
import type { KnownTopic } from './topics.ts';

/** One thing that one socket follows. */
export interface Subscription extends Follower {
  readonly ref: number;
  readonly purpose: string;
  readonly receiver: Receiver;
}

/** Whoever is told; a socket. What it does not follow any more, it does not hear of. */
export interface Receiver {
  readonly caller: Asking['caller'] | undefined;
  tell(service: string, position: Position, hits: readonly (readonly [Subscription, Hit])[]): void;
  missed(service: string, position: Position, subscriptions: readonly Subscription[]): void;
  end(subscription: Subscription, failure: Failure): void;
}

/** A service as far as it can be followed. */
export interface FollowedService {
  readonly feed: Feed<Subscription>;
  readonly gate: LiveGate;
}

export interface Subscriptions {
  /** Throws `ref-taken`, `too-many-topics`, `not-allowed`, `not-found`, `live-unavailable`. */
  add(
    wanted: Wanted,
    asking: Asking,
  ): Promise<{ readonly subscription: Subscription; readonly missed: readonly Hit[] | undefined }>;
  remove(ref: number): void;
  removeAll(): void;
  /** Ends those that the rights of the caller no longer cover. */
  recheck(caller: Asking['caller']): Promise<void>;
  has(subscription: Subscription): boolean;
  readonly all: readonly Subscription[];
}

interface Wanted {
  readonly ref: number;
  readonly known: KnownTopic;
  readonly key: LiveKey;
  readonly since: Position | number | undefined;
}

interface Held {
  readonly subscription: Subscription;
  /** What the caller could do when the subscription was last admitted. */
  rights: string;
}

/** @param refuse called when a right is gone */
export function holdSubscriptions(
  receiver: Receiver,
  serviceOf: (name: string) => FollowedService,
  most: number,
  refuse: (subscription: Subscription) => void,
): Subscriptions {
  const held = new Map<number, Held>();
  const taken = new Set<number>();

  function remove(ref: number): void {
    const found = held.get(ref);
    if (!found) return;
    held.delete(ref);
    serviceOf(found.subscription.topic.service).feed.leave(found.subscription);
  }

  return {
    async add({ ref, known, key, since }, asking) {
      if (held.has(ref) || taken.has(ref)) throw conflict('ref-taken', 'Something is followed by this number already.');
      if (held.size + taken.size >= most)
        throw tooMany('too-many-topics', `One socket follows at most ${most} things.`);
      taken.add(ref);
      try {
        const { feed, gate } = serviceOf(known.service);
        await feed.open();
        const rights = rightsOf(asking);
        await admit(asking, known, key, gate);
        const subscription = { ref, topic: known, key, purpose: asking.purpose, receiver };
        held.set(ref, { subscription, rights });
        return { subscription, missed: feed.join(subscription, since) };
      } finally {
        taken.delete(ref);
      }
    },
    remove,
    removeAll() {
      for (const ref of [...held.keys()]) remove(ref);
    },
    async recheck(caller) {
      for (const [ref, each] of [...held]) {
        const { topic, key, purpose } = each.subscription;
        const asking = { caller, purpose };
        const rights = rightsOf(asking);
        if (rights === each.rights) continue;
        const row = await rowOf(topic, key, serviceOf(topic.service).gate);
        if (held.get(ref) !== each) continue;
        if (row && mayFollow(asking, topic, row)) each.rights = rights;
        else refuse(each.subscription);
      }
    },
    has: (subscription) => held.get(subscription.ref)?.subscription === subscription,
    get all() {
      return [...held.values()].map(({ subscription }) => subscription);
    },
  };
}
