import { type Failure, notAllowed, notFound } from '@hms/platform/contract';
import { failureOf } from '@hms/platform/http';
import type { RowAttributes } from '@hms/platform/security';
import type { LiveGate } from '@hms/platform/service';
import { mayFollow, rowOf } from './admission.ts';
import type { Told } from './feed.ts';
import type { Hit } from './recent-hits.ts';
import type { Receiver, Subscription } from './subscriptions.ts';
import { keyText } from './topics.ts';

type Row = RowAttributes | Failure | undefined;

/**
 * Tells receivers what happened, each in one message. What happened may have changed who may know, so the rows that decide
 * are looked at again first; where that cannot be done, nobody is told.
 */
export function deliverer(service: string, gate: LiveGate): Told<Subscription> {
  return {
    async happened(hits, position) {
      const rows = await readRows(new Set(hits.flatMap(([, followers]) => [...followers])), gate);
      const told = new Map<Receiver, (readonly [Subscription, Hit])[]>();
      for (const [hit, followers] of hits)
        for (const follower of followers) {
          const { receiver } = follower;
          const refusal = refusalOf(follower, rows.get(rowName(follower)));
          if (refusal) receiver.end(follower, refusal);
          else told.set(receiver, [...(told.get(receiver) ?? []), [follower, hit]]);
        }
      for (const [receiver, list] of told) receiver.tell(service, position, list);
    },
    missed(followers, position) {
      for (const [receiver, list] of Map.groupBy(followers, (follower) => follower.receiver))
        receiver.missed(service, position, list);
    },
  };
}

const rowName = ({ topic, key }: Subscription): string => `${topic.name} ${keyText(topic, key)}`;

/** Each row once, however many follow it. */
async function readRows(followers: ReadonlySet<Subscription>, gate: LiveGate): Promise<Map<string, Row>> {
  const apart = new Map([...followers].map((follower) => [rowName(follower), follower]));
  const reading = [...apart].map(
    async ([name, { topic, key }]): Promise<[string, Row]> => [name, await rowOf(topic, key, gate).catch(failureOf)],
  );
  return new Map(await Promise.all(reading));
}

function refusalOf({ topic, purpose, receiver: { caller } }: Subscription, row: Row): Failure | undefined {
  if (row === undefined) return notFound('not-found', 'What you followed is not there any more.');
  if (row instanceof Error) return row;
  if (mayFollow({ caller, purpose }, topic, row)) return undefined;
  return notAllowed('not-allowed', 'You may no longer follow this.');
}
