import { setTimeout as pause } from 'node:timers/promises';
import { type Contract, type Failure, unavailable } from '@hms/platform/contract';
import { type EventEnvelope, openEvent, type Position } from '@hms/platform/event-log';
import { followTail, type LatestPage, type Logged, type Tail, type TailableSource } from '@hms/platform/event-relay';
import type { LiveKey } from '@hms/platform/service';
import type { Logger } from '@hms/platform/telemetry';
import { collectFollowers, type Follower } from './followers.ts';
import { type Hit, rememberHits } from './recent-hits.ts';
import type { KnownTopic, Topics } from './topics.ts';

/** What a feed tells whoever follows it. */
export interface Told<F extends Follower> {
  /** In the order of the log; the next comes when this is done. */
  happened(hits: readonly (readonly [Hit, ReadonlySet<F>])[], position: Position): Promise<void>;
  /** Events may have been missed. */
  missed(followers: readonly F[], position: Position): void;
}

export interface FeedOptions<F extends Follower> {
  readonly contract: Contract;
  readonly events: TailableSource<EventEnvelope>;
  readonly topics: Topics;
  readonly tell: Told<F>;
  readonly log: Logger;
  /** Milliseconds for which the log is followed after the last follower has left: they often come again. */
  readonly lingerMs: number;
}

/** What happens in one service, for those who follow it. Nothing is read while nobody does. */
export interface Feed<F extends Follower> {
  /** Resolves when somebody can be told from now on. Throws `live-unavailable`. */
  open(): Promise<void>;
  /**
   * From now on the follower is told.
   *
   * @param since what it knows: a place, or a moment in milliseconds since the epoch
   * @returns what it has not been told since, or undefined where that cannot be said
   */
  join(follower: F, since: Position | number | undefined): readonly Hit[] | undefined;
  leave(follower: F): void;
  /** Up to which everybody who follows has been told; undefined while nothing is read. */
  readonly told: Position | undefined;
  /** Whether the log cannot be read just now. */
  readonly delayed: boolean;
  stop(): Promise<void>;
}

const POLL_MS = 5_000;
/** Ten people's changes within a moment are one reading. */
const GATHER_MS = 25;
const OPEN_WITHIN_MS = 5_000;
const RECENT_EVENTS = 200;
const RECENT_HITS = 2_000;

export function createFeed<F extends Follower>(options: FeedOptions<F>): Feed<F> {
  const { contract, events, topics, tell, log } = options;
  const followers = collectFollowers<F>();
  const recent = rememberHits(RECENT_HITS);
  let tail: Tail | undefined;
  let told: Position | undefined;
  let stopping: NodeJS.Timeout | undefined;

  /** An event of which nobody can say whom it concerns concerns everybody. */
  function keysOf(topic: KnownTopic, event: EventEnvelope): readonly LiveKey[] {
    try {
      return topic.topic.keysOf(openEvent(contract, event, undefined));
    } catch (error) {
      log.error({ err: error, topic: topic.name, event: event.event_id }, 'a topic cannot tell whom an event concerns');
      return [{}];
    }
  }

  function hitsOf({ position, item }: Logged<EventEnvelope>): Hit[] {
    return topics.fedBy(contract.service, item.event_type).map((topic) => ({
      position,
      at: Date.parse(item.timestamp),
      topic,
      keys: keysOf(topic, item),
      event: item.event_type,
      id: item.stream_id,
      version: item.sequence,
      actor: item.actor,
    }));
  }

  function begin({ items, end }: LatestPage<EventEnvelope>): void {
    const [first] = items;
    const isAll = items.length < RECENT_EVENTS;
    const beginning = { ...end, xid: '0', seq: 0 };
    recent.begin(isAll || !first ? beginning : first.position, isAll || !first ? 0 : Date.parse(first.item.timestamp));
    for (const item of items) for (const hit of hitsOf(item)) recent.remember(hit);
    told = end;
    const present = followers.all();
    if (present.length > 0) tell.missed(present, end);
  }

  async function next(items: readonly Logged<EventEnvelope>[]): Promise<void> {
    const hits = items.flatMap(hitsOf);
    // Together and at once: who joins while the others are told is given these by `join`.
    for (const hit of hits) recent.remember(hit);
    const position = items.at(-1)!.position;
    const concerned = hits.map((hit) => [hit, followers.concernedBy(hit)] as const).filter(([, each]) => each.size > 0);
    if (concerned.length > 0)
      await tell
        .happened(concerned, position)
        .catch((error) => log.error({ err: error, service: contract.service }, 'live changes could not be told'));
    told = position;
  }

  const unreachable = (): Failure =>
    unavailable('live-unavailable', `Nobody can say just now what happens in the ${contract.service} service.`, {
      retryAfter: 2,
    });

  /** Stops to read some time after the last follower has left. */
  function restWhenAlone(): void {
    clearTimeout(stopping);
    if (followers.size > 0) return;
    stopping = setTimeout(() => {
      const idle = tail;
      tail = undefined;
      told = undefined;
      void idle?.stop();
    }, options.lingerMs).unref();
  }

  return {
    async open() {
      clearTimeout(stopping);
      tail ??= followTail({
        source: events,
        pollMs: POLL_MS,
        gatherMs: GATHER_MS,
        recent: RECENT_EVENTS,
        log,
        begin,
        next,
      });
      const giveUp = new AbortController();
      const late = pause(OPEN_WITHIN_MS, 'late', { signal: giveUp.signal, ref: false }).catch(() => undefined);
      const outcome = await Promise.race([tail.begun, late]);
      giveUp.abort();
      restWhenAlone();
      if (outcome === 'late') throw unreachable();
    },
    join(follower, since) {
      clearTimeout(stopping);
      followers.add(follower);
      return since === undefined
        ? []
        : recent
            .since(since)
            ?.filter((hit) => hit.topic === follower.topic && followers.concernedBy(hit).has(follower));
    },
    leave(follower) {
      followers.remove(follower);
      restWhenAlone();
    },
    get told() {
      return told;
    },
    get delayed() {
      return tail?.troubled ?? false;
    },
    async stop() {
      clearTimeout(stopping);
      await tail?.stop();
    },
  };
}
