import type { Position } from '@hms/platform/event-log';
import type { LiveKey } from '@hms/platform/service';
import { isBefore } from './position-text.ts';
import type { KnownTopic } from './topics.ts';

/** An event that feeds a topic, as far as anybody is told of it. */
export interface Hit {
  readonly position: Position;
  /** When it came about, in milliseconds since the epoch. */
  readonly at: number;
  readonly topic: KnownTopic;
  readonly keys: readonly LiveKey[];
  readonly event: string;
  readonly id: string;
  readonly version: number;
  readonly actor: string | null;
}

/** The last hits of a log, so that whoever was away for a short while is told what happened meanwhile. */
export interface RecentHits {
  /**
   * Begins anew.
   *
   * @param place everything behind it will be remembered
   * @param moment everything that came about since then will be, in milliseconds since the epoch
   */
  begin(place: Position, moment: number): void;
  remember(hit: Hit): void;
  /**
   * @param since a place, or a moment in milliseconds since the epoch
   * @returns undefined where not everything since then is remembered
   */
  since(since: Position | number): readonly Hit[] | undefined;
}

/** A log is in the order of its commits; what was decided first may be committed so much later. */
const OUT_OF_TIME_MS = 3_000;

/** @param most hits that are remembered at least, once there were so many */
export function rememberHits(most: number): RecentHits {
  let hits: Hit[] = [];
  let from: { place: Position; moment: number } | undefined;
  return {
    begin(place, moment) {
      hits = [];
      from = { place, moment };
    },
    remember(hit) {
      hits.push(hit);
      if (!from || hits.length < most * 2) return;
      const forgotten = hits[hits.length - most - 1]!;
      hits = hits.slice(-most);
      from = { place: forgotten.position, moment: Math.max(from.moment, forgotten.at + OUT_OF_TIME_MS) };
    },
    since(since) {
      if (!from) return undefined;
      if (typeof since === 'number') {
        const moment = since - OUT_OF_TIME_MS;
        return moment < from.moment ? undefined : hits.filter(({ at }) => at >= moment);
      }
      if (since.incarnation !== from.place.incarnation || isBefore(since, from.place)) return undefined;
      return hits.filter(({ position }) => isBefore(since, position));
    },
  };
}
