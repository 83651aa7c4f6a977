import { useEffect, useRef, useState } from 'react';
import { callsOf, newCalls, type ShownCall, type ShownPoint } from './calls.ts';

/** How long a call stands out, in milliseconds. */
const STANDS_OUT_MS = 20_000;

/**
 * Which calls are new, for as long as they are to stand out; those that were there when the display was switched on are not.
 *
 * @param onCalls told once of each new call
 */
export function useAnnounced(
  points: readonly ShownPoint[] | undefined,
  onCalls: (calls: readonly ShownCall[]) => void,
): ReadonlySet<string> {
  const before = useRef<ReturnType<typeof callsOf>>(undefined);
  const tell = useRef(onCalls);
  tell.current = onCalls;
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!points) return;
    const after = callsOf(points);
    const found = before.current ? newCalls(before.current, after) : [];
    before.current = after;
    if (found.length === 0) return;
    const keys = found.map(([key]) => key);
    setFresh((known) => new Set([...known, ...keys]));
    tell.current(found.map(([, call]) => call));
    setTimeout(() => setFresh((known) => known.difference(new Set(keys))), STANDS_OUT_MS);
  }, [points]);
  return fresh;
}
