import type { LiveChange } from '@hms/contracts/gateway';
import { type SkipToken, skipToken } from '@reduxjs/toolkit/query';
import { useEffect, useRef } from 'react';
import { ageOf, askAgainSoon } from './ask-again.ts';
import type { Following } from './following.ts';
import { live } from './live.ts';
import type { LiveConnection } from './live-connection.ts';
import type { TopicKey, TopicName } from './topics.ts';

export interface LiveOptions extends Pick<Following, 'purpose'> {
  /** What is asked for again when something changes; all of the topic's service where absent. */
  readonly tags?: readonly string[];
  /** The usual one is that of whoever is signed in. */
  readonly connection?: LiveConnection;
  /** Whether a change is shown already, such as an own one whose answer has come. */
  readonly isKnown?: (change: LiveChange) => boolean;
  /** Told of the changes that were not known. */
  readonly onChanges?: (changes: readonly LiveChange[]) => void;
}

/** Asks again for what is shown whenever somebody changes it, for as long as the component is there. */
export function useLive<T extends TopicName>(topic: T, key: TopicKey<T> | SkipToken, options: LiveOptions = {}): void {
  const latest = useRef(options);
  latest.current = options;
  const { purpose, connection = live } = options;
  const keyText = key === skipToken ? undefined : JSON.stringify(key);
  useEffect(() => {
    if (keyText === undefined) return;
    const tags = () => latest.current.tags ?? [topic.slice(0, topic.indexOf('.'))];
    let changes: LiveChange[] = [];
    let mustAsk = false;
    const decide = () => {
      const unknown = changes.filter((change) => !latest.current.isKnown?.(change));
      const isDue = mustAsk || unknown.length > 0;
      changes = [];
      mustAsk = false;
      if (unknown.length > 0) latest.current.onChanges?.(unknown);
      return isDue ? tags() : [];
    };
    const stop = connection.follow({
      topic,
      key: JSON.parse(keyText),
      ...(purpose ? { purpose } : {}),
      age: () => ageOf(tags()),
      tell(told) {
        if (told.type === 'changes') changes.push(...told.changes);
        else mustAsk = true;
        askAgainSoon(decide);
      },
    });
    return () => {
      stop();
      changes = [];
      mustAsk = false;
    };
  }, [topic, keyText, purpose, connection]);
}
