import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Hold,
  type HoldSlotApiArg,
  useHoldSlotMutation,
  useReleaseHoldMutation,
} from '../../api/generated/appointment.gen.ts';

export interface HeldSlot {
  readonly hold?: Hold;
  /** Why it cannot be kept. */
  readonly problem?: unknown;
  /** Tries once more, after it ran out or was refused. */
  readonly again: () => void;
  /** Says that a booking used the hold up. */
  readonly used: () => void;
}

/** Keeps a slot for as long as somebody fills in its form, and gives it back when they do not book it. */
export function useHold(wanted: HoldSlotApiArg['body'] | undefined): HeldSlot {
  const [holdSlot] = useHoldSlotMutation();
  const [releaseHold] = useReleaseHoldMutation();
  const [state, setState] = useState<{ hold?: Hold; problem?: unknown }>({});
  const [round, setRound] = useState(0);
  // What was kept before is given back before the next is asked for: they may overlap.
  const queue = useRef(Promise.resolve());
  const usedUp = useRef(new Set<string>());
  const key = wanted === undefined ? undefined : JSON.stringify(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks once more
  useEffect(() => {
    setState({});
    if (key === undefined) return;
    let isWanted = true;
    let held: Hold | undefined;
    queue.current = queue.current.then(async () => {
      if (!isWanted) return;
      const answer = await holdSlot({ body: JSON.parse(key) });
      held = answer.data;
      if (isWanted) setState(answer.error ? { problem: answer.error } : { hold: answer.data });
    });
    return () => {
      isWanted = false;
      queue.current = queue.current.then(async () => {
        if (held && !usedUp.current.has(held.id)) await releaseHold({ id: held.id });
      });
    };
  }, [key, round, holdSlot, releaseHold]);
  const { hold } = state;
  const used = useCallback(() => void (hold && usedUp.current.add(hold.id)), [hold]);
  const again = useCallback(() => setRound((now) => now + 1), []);
  return { ...state, again, used };
}
